import { expect, it } from 'vitest';
import type { Store } from '../../api/session';
import { draftOf, itemOf, newDraft } from './draft';

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

it('changes nothing of an item that is opened and saved', () => {
  const item = itemOf({ ...newDraft(shop), id: 7, name: 'Jam', price: 450, version: 3, archived: true });
  expect(item && itemOf(draftOf(item))).toEqual(item);
});
