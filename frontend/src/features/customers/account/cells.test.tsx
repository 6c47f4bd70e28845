import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../../api/payments';
import { renderInShop } from '../../../testing/render';
import { Amount, State, What, When } from './cells';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

const row: AccountRow = {
  entryId: 1,
  kind: 'payment',
  id: 1,
  invoiceId: 0,
  number: 'REC-1',
  date: '2026-07-02',
  at: Date.UTC(2026, 6, 1, 23, 5),
  items: 'INV-1, INV-2',
  itemCount: 5,
  amount: eur(2490),
  dueDate: '',
  balance: {
    total: eur(0),
    credited: eur(0),
    paid: eur(0),
    refunded: eur(0),
    writtenOff: eur(0),
    due: eur(0),
    voided: false,
  },
  status: '',
  method: 'cash',
  gateway: '',
  reversedAt: 0,
};

describe('a row of the account', () => {
  it('tells day and time as the clock in the shop showed them', () => {
    renderInShop(<When {...row} />);
    expect(screen.getByText(/02\.07\.2026, 01:05/)).toBeTruthy();
  });

  it('tells only the day, where it was entered on another', () => {
    renderInShop(<When {...row} date="2026-06-30" />);
    expect(screen.getByText('30.06.2026')).toBeTruthy();
  });

  it('says what a payment was for, and how many more there are', () => {
    const { container } = renderInShop(<What row={row} />);
    expect(container.textContent).toContain('Payment for INV-1, INV-2+3');
  });

  it('writes money that went out with a minus', () => {
    renderInShop(<Amount {...row} kind="refund" />);
    expect(screen.getByText(/^-24,90/)).toBeTruthy();
  });

  it('says in a word that a payment was reversed', () => {
    renderInShop(<State {...row} reversedAt={row.at} />);
    expect(screen.getByText('Reversed')).toBeTruthy();
  });
});
