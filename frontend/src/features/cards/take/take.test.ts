import { describe, expect, it } from 'vitest';
import { cardPayment, savedCard } from '../testing';
import { standingOf } from './outcome';
import { firstCard, missingFields, shownFields, startOf, toPayment, withInvoice } from './typed';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const first = { id: 8, number: 'INV-8', dueDate: '2026-05-11', due: euros(2490) };
const second = { id: 9, number: 'INV-9', dueDate: '2026-05-12', due: euros(500) };
const store = { id: 3, taxRate: 19_000 };
const today = '2026-05-20';
const old = savedCard({ id: 1, expMonth: 4, expYear: 2026 });
const other = savedCard({ id: 2, default: false });

describe('a card payment starts with', () => {
  it('all that is due on what is due first, and the default card', () => {
    expect(startOf([first, second], { cards: [savedCard()] }, store, today)).toMatchObject({
      invoiceId: 8,
      minor: 2490,
      cardId: 1,
    });
  });

  it('a free sale at the usual tax where nothing is due', () => {
    const start = startOf([], { cards: [] }, store, today);
    expect(start).toMatchObject({ invoiceId: 0, minor: null, taxRate: 19_000, cardId: 0 });
  });

  it('another card where the default has expired, or a new one', () => {
    expect(firstCard([old, other], today)).toBe(2);
    expect(firstCard([old], today)).toBe(0);
  });
});

describe('what is sent', () => {
  const typed = startOf([first, second], { cards: [savedCard()] }, store, today);

  it('is the invoice that was chosen, and nothing of a sale', () => {
    const sent = toPayment({ ...withInvoice(typed, second), text: 'Forgotten' }, 7, 'EUR');
    expect(sent).toEqual({
      storeId: 0,
      customerId: 7,
      invoiceId: 9,
      amount: euros(500),
      text: '',
      taxRate: 0,
      cardId: 1,
    });
  });

  it('says of a free sale what it is for, in which store and at which tax', () => {
    const free = { ...withInvoice(typed, undefined), minor: 4990, text: 'Consultation' };
    expect(toPayment(free, 7, 'EUR')).toMatchObject({ storeId: 3, text: 'Consultation', taxRate: 19_000 });
    expect(missingFields(free)).toEqual([]);
    expect(missingFields({ ...free, text: ' ', minor: 0, taxRate: null })).toEqual([
      'text',
      'amount',
      'taxRate',
    ]);
  });
});

it('has a field for each refusal that is about what is typed', () => {
  const typed = startOf([first], { cards: [] }, store, today);
  expect(shownFields(typed, false)).toEqual(['amount', 'cardId']);
  expect(shownFields(withInvoice(typed, undefined), true)).toEqual([
    'invoiceId',
    'storeId',
    'text',
    'taxRate',
    'amount',
    'cardId',
  ]);
});

describe('a card payment', () => {
  it.each([
    ['is paid once the money is captured', cardPayment({ state: 'captured' }), 'paid'],
    ['waits on the gateway’s page', cardPayment({ cardId: 0 }, 'https://gateway.example.com/x'), 'page'],
    [
      'still does after a card was declined there',
      cardPayment({ cardId: 0, failure: 'card_declined' }, 'x'),
      'page',
    ],
    ['is asked for until the gateway answers', cardPayment(), 'asking'],
    [
      'is over where a saved card was declined',
      cardPayment({ state: 'ended', failure: 'card_declined' }),
      'declined',
    ],
    ['was never made on a page that is closed', cardPayment({ state: 'ended', cardId: 0 }), 'closed'],
  ])('%s', (_, payment, standing) => {
    expect(standingOf(payment)).toBe(standing);
  });
});
