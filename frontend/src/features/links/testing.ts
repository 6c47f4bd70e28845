import type { Line } from '../../api/invoices';
import type { Link, LinkDetail, LinkStore } from '../../api/links';
import { german } from '../../testing/render';
import { blankStore } from '../start/blankStore';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

/** A shop in Berlin that agreed to euros and francs. */
export const berlin: LinkStore = {
  store: { ...blankStore(german, 'en', []), id: 3, currency: 'EUR', taxIncluded: true },
  config: {
    storeId: 3,
    termsUrl: 'https://example.com/terms',
    reference1: 'WEB',
    reference2: '',
    taxRate: 19_000,
    currencies: ['CHF', 'EUR'],
    methods: ['bank_transfer'],
    version: 1,
  },
  cards: '',
};

export const lantern: Line = {
  itemId: 0,
  name: 'Paper lantern',
  reference: 'PL-1',
  type: 'physical',
  quantity: 2000,
  unit: '',
  unitPrice: euros(1250),
  taxRate: 19_000,
  discount: { amount: euros(0), rate: 0 },
};

/** An order for two lanterns that was mailed to Ada and not opened yet. */
export function sentLink(change: Partial<Link> = {}): LinkDetail {
  const link = {
    id: 5,
    orderId: 'ABCD-EFGH',
    email: 'ada@example.com',
    createdAt: 1_000,
    expiresAt: 9_000,
    openedAt: 0,
    completedAt: 0,
    cancelledAt: 0,
    lines: [lantern],
    ...change,
  } as Link;
  return { link, status: 'created', url: 'https://pay.example.com/pay/x', mails: [], cards: [], smsText: '' };
}
