import { expect, it } from 'vitest';
import type { InvoiceRow } from '../../../api/invoices';
import { sumUp } from './chosen';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

function row(id: number, due: number, change: Partial<InvoiceRow> = {}): InvoiceRow {
  const balance = {
    total: euros(10_000),
    credited: euros(0),
    paid: euros(10_000 - due),
    refunded: euros(0),
    writtenOff: euros(0),
    due: euros(due),
    voided: false,
  };
  const names = { number: `INV-${id}`, customer: 'Ada', items: 'Tea', status: 'open' };
  return {
    id,
    customerId: 1,
    issueDate: '2026-05-01',
    dueDate: '2026-05-15',
    issuedAt: 1,
    lineCount: 1,
    balance,
    ...names,
    ...change,
  };
}

it('sums what is due and counts whose it is', () => {
  const { due, sum, customers, why } = sumUp([row(1, 2000), row(2, 500, { customerId: 2 }), row(3, 0)]);
  expect(due.map(({ id }) => id)).toEqual([1, 2]);
  expect(sum).toBe(2500);
  expect(customers).toEqual([1, 2]);
  expect(why.collect).toBeUndefined();
});

it('neither sends nor pays drafts', () => {
  const drafts = sumUp([row(1, 2000), row(2, 0, { issuedAt: 0, number: '' })]);
  expect(drafts.why).toEqual({ invoice: 'drafts', reminder: 'drafts', collect: 'drafts' });
});

it('reminds of nothing and collects nothing where all is paid, but sends it', () => {
  const paid = sumUp([row(1, 0)]);
  expect(paid.why).toEqual({ invoice: undefined, reminder: 'nothingDue', collect: 'nothingDue' });
});
