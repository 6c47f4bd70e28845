import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import '../../app/i18n';
import { renderInShop } from '../../testing/render';
import { ExportMenu } from './ExportMenu';

async function exportTo(path: string) {
  const onExport = vi.fn().mockResolvedValue(path);
  const { user } = renderInShop(<ExportMenu onExport={onExport} />);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(screen.getByRole('menuitem', { name: 'Export for Excel …' }));
  return onExport;
}

it('exports the list as it is and says where', async () => {
  const onExport = await exportTo('/home/ada/Customers.xlsx');
  expect(onExport).toHaveBeenCalledExactlyOnceWith('xlsx');
  expect(await screen.findByText('Saved as /home/ada/Customers.xlsx')).toBeDefined();
});

it('says nothing when the dialog was closed', async () => {
  await exportTo('');
  expect(screen.queryByText(/Saved/)).toBeNull();
});
