import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInShop } from '../../testing/render';
import { forgetPlaces } from '../memory';
import { DataTable } from './DataTable';
import type { Sort } from './types';

interface Customer {
  id: string;
  name: string;
}

const book: Customer[] = Array.from({ length: 250 }, (_, i) => ({ id: `c${i}`, name: `Customer ${i}` }));

async function fetchPage(cursor: string, _sort: Sort | null) {
  const at = Number(cursor || 0);
  const next = at + 100 < book.length ? String(at + 100) : null;
  return { rows: book.slice(at, at + 100), next };
}

// The document of these tests has no layout: give the list a height to show rows in.
beforeEach(() => {
  forgetPlaces();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  return () => vi.restoreAllMocks();
});

function show(onOpen = vi.fn(), pages = vi.fn(fetchPage), selectable = false) {
  const view = renderInShop(
    <DataTable<Customer>
      name="customers"
      label="Customers"
      columns={[
        { id: 'name', header: 'Name', cell: (row) => row.name, sortable: true },
        { id: 'due', header: 'Due', cell: () => '0', align: 'end', sortable: true, total: '12' },
      ]}
      queryKey={['customers']}
      fetchPage={pages}
      rowId={(row) => row.id}
      onOpen={onOpen}
      empty={<p>Nobody yet</p>}
      selection={
        selectable
          ? {
              note: (rows) => rows.map(({ name }) => name).join(', '),
              actions: () => <button type="button">Send</button>,
            }
          : undefined
      }
    />,
  );
  return { ...view, onOpen, pages };
}

const rowOf = async (name: string) => {
  const row = (await screen.findByText(name)).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`${name} is in no row`);
  return row;
};

describe('a list', () => {
  it('puts only the rows in view into the document', async () => {
    show();
    await rowOf('Customer 0');
    expect(screen.getAllByRole('row').length).toBeLessThan(50);
    expect(screen.getByText('12')).toBeTruthy();
  });

  it('opens a row by click, by Enter and by its See More Details icon', async () => {
    const { user, onOpen } = show();
    const row = await rowOf('Customer 1');
    await user.click(row);
    row.focus();
    await user.keyboard('{Enter}');
    await user.click(screen.getAllByRole('button', { name: 'See More Details' })[1] ?? row);
    expect(onOpen.mock.calls.map(([customer]) => customer.id)).toEqual(['c1', 'c1', 'c1']);
  });

  it('is walked with the arrow keys; Tab reaches one row only', async () => {
    const { user } = show();
    (await rowOf('Customer 0')).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const row = await rowOf('Customer 1');
    expect(document.activeElement).toBe(row);
    expect(document.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1);
  });

  it('asks the book to sort, largest amounts first', async () => {
    const { user, pages } = show();
    await rowOf('Customer 0');
    await user.click(screen.getByRole('button', { name: 'Due' }));
    await waitFor(() => expect(pages).toHaveBeenLastCalledWith('', { column: 'due', descending: true }));
    expect(screen.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBe('descending');
    await user.click(screen.getByRole('button', { name: 'Due' }));
    await waitFor(() => expect(pages).toHaveBeenLastCalledWith('', { column: 'due', descending: false }));
  });

  it('fetches one page, not the book', async () => {
    const { pages } = show();
    await rowOf('Customer 0');
    expect(pages).toHaveBeenCalledTimes(1);
  });

  it('is where it was left when the user comes back', async () => {
    const { user } = show();
    await user.click(await rowOf('Customer 3'));
    await user.click(screen.getByRole('button', { name: 'Name' }));
    (await rowOf('Customer 4')).focus();
    cleanup();
    const { pages } = show();
    await waitFor(async () => expect(document.activeElement).toBe(await rowOf('Customer 4')));
    expect(pages).toHaveBeenLastCalledWith('', { column: 'name', descending: false });
  });

  it('teaches when there is nothing in it', async () => {
    show(
      vi.fn(),
      vi.fn(async () => ({ rows: [], next: null })),
    );
    expect(await screen.findByText('Nobody yet')).toBeTruthy();
  });

  it('says so when it could not be loaded, and tries again', async () => {
    const pages = vi.fn(fetchPage).mockRejectedValueOnce(new Error('disk'));
    const { user } = show(vi.fn(), pages);
    await user.click(await screen.findByRole('button', { name: 'Try Again' }));
    await rowOf('Customer 0');
  });
});

describe('selecting in a list', () => {
  const showSelectable = () => show(vi.fn(), vi.fn(fetchPage), true);

  it('is done with Space and with Shift and the arrows, and Enter still opens', async () => {
    const { user, onOpen } = showSelectable();
    (await rowOf('Customer 0')).focus();
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByText('Customer 0, Customer 1, Customer 2')).toBeTruthy();
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}{Enter}');
    expect(screen.getByText('Customer 0, Customer 1')).toBeTruthy();
    expect(onOpen.mock.calls.map(([customer]) => customer.id)).toEqual(['c1']);
  });

  it('is done with the mouse: a checkbox, and as far as another with Shift', async () => {
    const { user, onOpen } = showSelectable();
    await rowOf('Customer 0');
    const boxes = screen.getAllByRole('checkbox', { name: 'Select' });
    await user.click(boxes[1] as HTMLElement);
    await user.keyboard('{Shift>}');
    await user.click(boxes[3] as HTMLElement);
    await user.keyboard('{/Shift}');
    expect(screen.getByText('Customer 1, Customer 2, Customer 3')).toBeTruthy();
    expect((await rowOf('Customer 2')).getAttribute('aria-selected')).toBe('true');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('takes all that were fetched, and Esc none', async () => {
    const { user } = showSelectable();
    (await rowOf('Customer 0')).focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('100 selected')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('100 selected')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });

  it('is still there when the user comes back', async () => {
    const { user } = showSelectable();
    (await rowOf('Customer 5')).focus();
    await user.keyboard(' ');
    cleanup();
    showSelectable();
    expect(await screen.findByText('1 selected')).toBeTruthy();
  });
});
