import type { Invoice } from '../../../api/invoices';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

/** A draft as the book gives it: nobody, nothing yet. */
export function emptyDraft(): Invoice {
  const zero = euros(0);
  const address = {
    id: 0,
    line1: '',
    line2: '',
    postalCode: '',
    city: '',
    region: '',
    country: '',
    billing: false,
    shipping: false,
  };
  return {
    id: 0,
    storeId: 1,
    customerId: 0,
    number: '',
    reference: '',
    note: '',
    issueDate: '2026-11-22',
    dueDate: '2026-12-06',
    language: '',
    billTo: { name: '', company: '', taxId: '', address },
    shipTo: address,
    currency: 'EUR',
    taxIncluded: true,
    rounding: 'document',
    discount: { amount: zero, rate: 0 },
    coupon: { id: 0, code: '', discount: { amount: zero, rate: 0 } },
    lines: [],
    totals: {
      subtotal: zero,
      discount: zero,
      coupon: zero,
      net: zero,
      tax: zero,
      total: zero,
      rates: [],
      lines: [],
    },
    balance: {
      total: zero,
      credited: zero,
      paid: zero,
      refunded: zero,
      writtenOff: zero,
      due: zero,
      voided: false,
    },
    status: 'draft',
    createdAt: 0,
    issuedAt: 0,
    version: 0,
  };
}
