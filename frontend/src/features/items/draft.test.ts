import { expect, it } from 'vitest';
import type { Store } from '../../api/session';
import { draftOf, itemOf, newDraft, ofType } from './draft';

const shop = { currency: 'EUR', taxRate: 19_000 } as Store;

it('starts with the habits of the shop, and without a price', () => {
  expect(newDraft(shop)).toMatchObject({ currency: 'EUR', taxRate: 19_000, price: null });
});

it('is no item until its figures are there', () => {
  const jam = { ...newDraft(shop), name: 'Jam' };
  expect(itemOf(jam)).toBeNull();
  expect(itemOf({ ...jam, price: 450, taxRate: null })).toBeNull();
  expect(itemOf({ ...jam, price: 0 })).toMatchObject({
    name: 'Jam',
    unitPrice: { minor: 0, currency: 'EUR' },
    taxRate: 19_000,
  });
});

it('has no tax while it is a gift card, and the usual one once it is not any more', () => {
  const jam = { ...newDraft(shop), taxRate: 7000 };
  const card = { ...jam, ...ofType('gift_card', jam, 19_000) };
  expect(card).toMatchObject({ type: 'gift_card', taxRate: 0 });
  expect(ofType('store_credit', card, 19_000)).toEqual({ type: 'store_credit', taxRate: 0 });
  expect(ofType('digital', card, 19_000)).toEqual({ type: 'digital', taxRate: 19_000 });
  expect(ofType('digital', jam, 19_000)).toEqual({ type: 'digital' });
});

it('changes nothing of an item that is opened and saved', () => {
  const item = itemOf({ ...newDraft(shop), id: 7, name: 'Jam', price: 450, version: 3, archived: true });
  expect(item && itemOf(draftOf(item))).toEqual(item);
});
