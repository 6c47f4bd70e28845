import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInShop } from '../testing/render';
import { ConfirmDialog } from './ConfirmDialog';

const dialog = (onConfirm: () => void, onClose: () => void) => (
  <ConfirmDialog
    opened
    onClose={onClose}
    title="Void Invoice"
    confirm="Void INV-2026-00012"
    onConfirm={onConfirm}
    figures={[{ label: 'Balance afterwards', value: '0,00 €' }]}
    irreversible
  />
);

it('says in figures what will happen, that there is no way back, and names the act on its button', async () => {
  const onConfirm = vi.fn();
  const { user } = renderInShop(dialog(onConfirm, vi.fn()));
  expect(screen.getByText('0,00 €')).toBeTruthy();
  expect(screen.getByText('This cannot be undone.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Void INV-2026-00012' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

it('voids nothing on a stray Enter or on Esc', async () => {
  const onConfirm = vi.fn();
  const onClose = vi.fn();
  const { user } = renderInShop(dialog(onConfirm, onClose));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
  await user.keyboard('{Enter}{Escape}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(onClose).toHaveBeenCalled();
});
