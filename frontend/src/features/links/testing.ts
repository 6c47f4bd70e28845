import type { Line } from '../../api/invoices';
import type { Link, LinkDetail, LinkStore } from '../../api/links';
import type { Charge } from '../../api/payments';
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
    methods: ['bank_transfer'],
    ...change,
  } as Link;
  return {
    link,
    status: 'created',
    url: 'https://pay.example.com/pay/x',
    mails: [],
    cards: [],
    smsText: '',
    texts: false,
  };
}

/** A test card that was declined once and is authorised since. */
export function heldCard(change: Partial<Charge> = {}): Charge {
  return {
    id: 1,
    gateway: 'sandbox',
    storeId: 3,
    linkId: 5,
    customerId: 7,
    invoiceId: 9,
    cardId: 0,
    text: '',
    taxRate: 0,
    retry: 0,
    createdBy: 1,
    paymentId: 0,
    amount: euros(2500),
    autoCapture: false,
    createdAt: 2_000,
    pending: '',
    reference: 'charge_x',
    transaction: 'sandbox_x',
    page: '',
    state: 'authorised',
    authorisedAt: 4_000,
    lapsesAt: 90_000,
    capturedAt: 0,
    captured: euros(0),
    endedAt: 0,
    brand: 'Visa',
    lastFour: '3155',
    failedAt: 3_000,
    failure: 'card_declined',
    ...change,
  };
}
