import { expect, it } from 'vitest';
import type { Entry, InvoiceEvent } from '../../../api/invoices';
import type { CreditNote } from '../../../api/payments';
import { heldCard } from '../../links/testing';
import { cardOf, kindOf, signedAmount } from './events';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

function entry(id: number, kind: string, onInvoice: number, reverses?: number): Entry {
  const posting = (account: string, invoiceId: number, minor: number) => ({
    account,
    customerId: 1,
    invoiceId,
    taxRate: 0,
    amount: euros(minor),
  });
  return {
    id,
    kind,
    reverses,
    date: '2026-11-22',
    at: 0,
    key: '',
    customerId: 1,
    invoiceId: 7,
    paymentId: 0,
    postings: [
      posting('receivable', 7, onInvoice),
      posting('receivable', 8, 50),
      posting('cash', 0, -onInvoice),
    ],
  };
}

function event(entryId: number, kind: string): InvoiceEvent {
  const nothing = {
    number: '',
    paymentId: 0,
    creditNoteId: 0,
    refundId: 0,
    method: '',
    gateway: '',
    note: '',
    who: '',
    reversed: false,
  };
  return { entryId, kind, date: '2026-11-22', at: 0, amount: euros(500), ...nothing };
}

const entries = [
  entry(1, 'invoice', 2000),
  entry(2, 'write_off', -500),
  entry(3, 'recovery', 500),
  entry(4, 'payment', -2000),
  entry(5, 'reversal', 2000, 4),
  entry(6, 'reversal', -500, 3),
];

it('gives each event the sign of what it did to the amount due, which they add up to', () => {
  const amounts = entries.map(({ id, kind }) => signedAmount(event(id, kind), entries, 7).minor);
  expect(amounts).toEqual([2000, -500, 500, -2000, 2000, -500]);
  expect(amounts.reduce((sum, minor) => sum + minor)).toBe(1500);
});

it('says that a write-off stands again where the payment that recovered it is reversed', () => {
  expect(kindOf(event(5, 'reversal'), entries)).toBe('reversal');
  expect(kindOf(event(6, 'reversal'), entries)).toBe('write_off');
});

it('knows whose card a payment came from and a refund went back to', () => {
  const [visa, other] = [heldCard({ id: 1, paymentId: 4 }), heldCard({ id: 2, paymentId: 5 })];
  const notes = [{ refunds: [{ id: 8, chargeId: 2 }] }] as CreditNote[];
  const of = (change: Partial<InvoiceEvent>) =>
    cardOf({ ...event(1, ''), ...change }, { cards: [visa, other], creditNotes: notes });
  expect(of({ paymentId: 4 })).toBe(visa);
  expect(of({ refundId: 8 })).toBe(other);
  expect(of({ paymentId: 6 })).toBeUndefined();
  expect(cardOf(event(1, 'invoice'), { cards: [heldCard()], creditNotes: [] })).toBeUndefined();
});
