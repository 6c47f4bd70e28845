import { describe, expect, it } from 'vitest';
import type { Link } from '../../../api/links';
import { nobody } from '../../customers/nobody';
import { berlin, lantern, sentLink } from '../testing';
import { chosenMethods, inCurrency, ofCopy, ofCustomer, offeredMethods, startOf, toLink } from './order';

describe('a new order', () => {
  it('starts with the habits of its store and one empty line', () => {
    const order = startOf(berlin, {});
    expect(order).toMatchObject({ reference1: 'WEB', currency: 'EUR', autoCapture: true });
    expect(order.lines).toMatchObject([{ name: '', taxRate: 19_000, quantity: 1000 }]);
  });

  it('is in an agreed currency where the store’s own is not one', () => {
    const swiss = { ...berlin, config: { ...berlin.config, currencies: ['CHF'] } };
    expect(startOf(swiss, {}).currency).toBe('CHF');
  });

  it('for a known customer has all that is known filled in', () => {
    const home = { ...nobody.addresses[0], country: 'AT', billing: true };
    const ada = { ...nobody, id: 7, name: 'Ada', email: 'ada@example.com', phone: '+431', language: 'de' };
    const order = startOf(berlin, ofCustomer({ ...ada, addresses: [home] } as typeof nobody));
    expect(order).toMatchObject({
      customerId: 7,
      customerName: 'Ada',
      email: 'ada@example.com',
      phone: '+431',
      country: 'AT',
      language: 'de',
    });
  });

  it('copied from another says so, has its lines and room for one more', () => {
    const copy = { ...sentLink().link, currency: 'EUR', copyOf: 5 } as Link;
    const order = startOf(berlin, ofCopy(copy));
    expect(order.copyOf).toBe(5);
    expect(order.lines).toMatchObject([{ name: 'Paper lantern', unitPrice: 1250 }, { name: '' }]);
  });
});

describe('the ways to pay for an order', () => {
  const config = { ...berlin.config, methods: ['card', 'bank_transfer', 'pay_at_shop'] };
  const trying = { ...berlin, config, cards: 'sandbox' };

  it('are all that the store offers until some are chosen', () => {
    expect(chosenMethods({}, trying)).toEqual(config.methods);
    expect(chosenMethods({ methods: ['pay_at_shop', 'card'] }, trying)).toEqual(['card', 'pay_at_shop']);
    expect(toLink(startOf(trying, { methods: ['card'] }), trying).methods).toEqual(['card']);
  });

  it('have no cards without a gateway', () => {
    expect(offeredMethods({ ...trying, cards: '' })).toEqual(['bank_transfer', 'pay_at_shop']);
  });

  it('are those of the order that is copied, as far as any is still offered', () => {
    expect(ofCopy({ ...sentLink().link, methods: ['card'] } as Link).methods).toEqual(['card']);
    expect(ofCopy({ ...sentLink().link, methods: [] as string[] } as Link).methods).toBeUndefined();
  });
});

describe('an order in another currency', () => {
  const order = startOf(berlin, ofCopy({ ...sentLink().link, currency: 'EUR' } as Link));

  it('keeps its prices where they mean the same', () => {
    const francs = toLink(inCurrency(order, 'CHF', true), berlin);
    expect(francs.lines[0]?.unitPrice).toEqual({ minor: 1250, currency: 'CHF' });
  });

  it('wants new ones where the currency has other decimals', () => {
    expect(inCurrency(order, 'JPY', false).lines[0]?.unitPrice).toBeNull();
  });
});

it('goes to the book without the empty line, in one currency, as the store prices', () => {
  const order = startOf(berlin, ofCopy({ ...sentLink().link, currency: 'CHF' } as Link));
  const link = toLink(order, berlin);
  expect(link).toMatchObject({ storeId: 3, currency: 'CHF', taxIncluded: true });
  expect(link.lines).toHaveLength(1);
  expect(link.lines[0]).toMatchObject({ ...lantern, unitPrice: { currency: 'CHF' }, discount: { rate: 0 } });
});
