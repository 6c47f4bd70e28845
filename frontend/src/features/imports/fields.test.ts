import { expect, it } from 'vitest';
import { grouped } from './fields';

it('offers the fields of a customer in groups, in the order of the book', () => {
  const fields = ['name', 'address.city', 'email', 'shipping.city', 'custom'];
  expect(grouped(fields)).toEqual([
    { group: 'record', fields: ['name', 'email'] },
    { group: 'address', fields: ['address.city'] },
    { group: 'shipping', fields: ['shipping.city'] },
    { group: 'own', fields: ['custom'] },
  ]);
});

it('has no empty group for an item', () => {
  expect(grouped(['name', 'sku'])).toEqual([{ group: 'record', fields: ['name', 'sku'] }]);
});
