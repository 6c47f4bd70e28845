import type { Subscription } from '../../api/subscriptions';
import { noCoupon, noDiscount } from '../invoices/editor/draft';
import { lantern } from '../links/testing';

const none = { minor: 0, currency: 'EUR' };

/** Ada's lanterns every month, not saved yet. */
export function newLanterns(change: Partial<Subscription> = {}): Subscription {
  return {
    id: 0,
    storeId: 3,
    customerId: 7,
    customerName: 'Ada Lovelace',
    name: 'Lanterns',
    currency: 'EUR',
    taxIncluded: true,
    rounding: 'document',
    discount: noDiscount('EUR'),
    coupon: noCoupon('EUR'),
    lines: [lantern],
    totals: {
      subtotal: none,
      discount: none,
      coupon: none,
      net: none,
      tax: none,
      total: none,
      rates: [],
      lines: [],
    } as unknown as Subscription['totals'],
    every: 1,
    unit: 'month',
    startOn: '2026-01-31',
    trialUntil: '',
    endOn: '',
    collection: 'send',
    cardId: 0,
    remind: true,
    language: '',
    period: 0,
    nextOn: '',
    refused: '',
    status: 'active',
    pastDue: { invoiceId: 0, failure: '', failedAt: 0, retryOn: '', count: 0 },
    createdBy: 0,
    creatorName: '',
    createdAt: 0,
    pausedAt: 0,
    cancelledAt: 0,
    version: 0,
    ...change,
  };
}
