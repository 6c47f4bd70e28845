import { expect, it } from 'vitest';
import type { Item } from '../../../api/items';
import { isEmpty } from '../../invoices/editor/draft';
import { berlin } from '../../links/testing';
import { newLanterns } from '../testing';
import {
  habitsOf,
  inStore,
  missingFields,
  ofCustomer,
  sellingItem,
  shownField,
  toSubscription,
  toTyped,
} from './typed';

const base = newLanterns();
const habits = habitsOf(base, 19_000);
const typed = toTyped(base, habits);
const [first] = typed.lines;

it('is typed on with one empty line to go on, and read as it was', () => {
  expect(typed.lines.map(isEmpty)).toEqual([false, true]);
  expect(toSubscription(typed, base)).toEqual(base);
});

it('counts what is missing as zero, and keeps what the form does not show', () => {
  const kept = newLanterns({ id: 4, period: 2 });
  const read = toSubscription({ ...typed, customer: null, every: null }, kept);
  expect(read).toMatchObject({ id: 4, period: 2, customerId: 0, every: 0 });
});

it('changes what was read, not what somebody has saved since', () => {
  const read = toTyped(newLanterns({ id: 4, version: 1 }), habits);
  expect(toSubscription(read, newLanterns({ id: 4, version: 2 })).version).toBe(1);
});

it('says what must be filled in: whom, what, how often and from when', () => {
  expect(missingFields(typed)).toEqual([]);
  const [empty] = toTyped(newLanterns({ lines: [] }), habits).lines;
  const nothing = { ...typed, customer: null, name: ' ', every: null, startOn: '', lines: [empty] };
  expect(missingFields(nothing as typeof typed)).toEqual([
    'customerId',
    'name',
    'every',
    'startOn',
    `lines.${empty?.key}.name`,
  ]);
});

it('says beside the first line that there must be one, and of the unit beside its number', () => {
  expect(shownField('lines', typed)).toBe(`lines.${first?.key}.name`);
  expect(shownField('unit', typed)).toBe('every');
  expect(shownField('endOn', typed)).toBe('endOn');
});

it('sells an item under its name, unless it has one', () => {
  const coffee = {
    id: 5,
    name: 'Coffee',
    sku: 'C-1',
    type: 'physical',
    unit: 'kg',
    unitPrice: { minor: 2400, currency: 'EUR' },
    taxRate: 7_000,
  } as Item;
  const blank = toTyped(newLanterns({ lines: [], name: '' }), habits);
  const sold = sellingItem(blank, coffee, habits);
  expect(sold).toMatchObject({
    name: 'Coffee',
    lines: [{ itemId: 5, reference: 'C-1', unit: 'kg', unitPrice: 2400, taxRate: 7_000 }, {}],
  });
  expect(sellingItem({ ...blank, name: 'Club' }, coffee, habits).name).toBe('Club');
});

it('charges no card of another customer', () => {
  const other = { id: 8, name: 'Grace Hopper', company: '', email: '' };
  expect(ofCustomer(other)({ ...typed, cardId: 3 })).toMatchObject({ customer: other, cardId: 0 });
});

it('takes another store’s currency; prices stay where they mean the same in it', () => {
  const paris = { ...berlin.store, id: 9, currency: 'CHF', taxIncluded: false };
  const moved = inStore(paris, true)(typed);
  expect(moved).toMatchObject({ storeId: 9, currency: 'CHF', taxIncluded: false });
  expect(moved.lines[0]?.unitPrice).toBe(1250);
  expect(inStore(paris, false)(typed).lines[0]?.unitPrice).toBeNull();
  expect(toSubscription(moved, base).discount.amount.currency).toBe('CHF');
});
