import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInShop } from '../../testing/render';
import { useFound } from './useFound';

const list = vi.fn<() => Promise<{ rows: { id: number; name: string }[] }>>();
const none = { List: async () => ({ rows: [] }) };

/** Stands in for the book, in which there are customers alone. */
function keep() {
  vi.stubGlobal('go', {
    desk: { Customers: { List: list }, Invoices: none, Items: none, Subscriptions: none },
  });
}

function Palette() {
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  return (
    <>
      <input aria-label="Search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <output>{found.map(({ label }) => label).join()}</output>
    </>
  );
}

it('offers nobody who was found for fewer letters and does not match what is typed now', async () => {
  keep();
  const rows = [
    { id: 1, name: 'Berta Cáceres' },
    { id: 2, name: 'Cuno Cust' },
  ];
  list.mockResolvedValueOnce({ rows });
  const { user } = renderInShop(<Palette />);
  await user.type(screen.getByLabelText('Search'), 'C');
  expect(await screen.findByText('Berta Cáceres,Cuno Cust')).toBeTruthy();
  list.mockReturnValue(new Promise(() => {})); // the book has not answered yet
  await user.type(screen.getByLabelText('Search'), 'us');
  expect(screen.getByText('Cuno Cust')).toBeTruthy();
});
