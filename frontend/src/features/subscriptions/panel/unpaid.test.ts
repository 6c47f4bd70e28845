import { expect, it } from 'vitest';
import type { BilledPeriod } from '../../../api/subscriptions';
import { unpaid } from './unpaid';

const due = (minor: number) =>
  ({ invoice: { balance: { due: { minor, currency: 'EUR' } } } }) as BilledPeriod;

it('adds up what is due on the invoices that are not paid', () => {
  expect(unpaid([due(2400), due(0), due(600)])).toEqual({ count: 2, due: { minor: 3000, currency: 'EUR' } });
});

it('is nothing where all are paid, or none was issued', () => {
  expect(unpaid([due(0)])).toEqual({ count: 0, due: null });
  expect(unpaid([])).toEqual({ count: 0, due: null });
});
