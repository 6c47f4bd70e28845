import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInShop } from '../../testing/render';
import { forgetPlaces } from '../memory';
import { DataTable } from './DataTable';

const order = { id: 'o1', number: 'INV-1' };

// The document of these tests has no layout: give the list a height to show rows in.
beforeEach(() => {
  forgetPlaces();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  return () => vi.restoreAllMocks();
});

function show() {
  const onOpen = vi.fn();
  const onInfo = vi.fn();
  const view = renderInShop(
    <DataTable<typeof order>
      name="orders"
      label="Orders"
      columns={[{ id: 'number', header: 'ID', cell: (row) => row.number }]}
      queryKey={['orders']}
      fetchPage={async () => ({ rows: [order], next: null })}
      rowId={({ id }) => id}
      onOpen={onOpen}
      info={{ label: 'Show details', show: onInfo }}
      empty={null}
    />,
  );
  return { ...view, onOpen, onInfo };
}

it('shows the details of a row by its icon and by the keys i and Space, and opens it by Enter', async () => {
  const { user, onOpen, onInfo } = show();
  await user.click(await screen.findByRole('button', { name: 'Show details' }));
  expect(onInfo).toHaveBeenCalledTimes(1);
  (await screen.findByText('INV-1')).closest<HTMLElement>('[role="row"]')?.focus();
  await user.keyboard('i');
  await user.keyboard(' ');
  expect(onInfo).toHaveBeenCalledTimes(3);
  expect(onInfo).toHaveBeenCalledWith(order);
  expect(onOpen).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(order);
});
