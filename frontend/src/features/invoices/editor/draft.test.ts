import { describe, expect, it } from 'vitest';
import type { Totals } from '../../../api/invoices';
import { systemShop } from '../../../ui';
import { blankStore } from '../../start/blankStore';
import {
  applyChange,
  changeIssueDate,
  changeLine,
  inStore,
  insertLine,
  removeLineAt,
  takeItem,
} from './changes';
import { discountLine, type TypedInvoice, toInvoice, toTyped } from './draft';
import { fieldOf, formField, missingFields } from './lineFields';
import { emptyDraft } from './testing';
import { byKey } from './useTotals';

const habits = { currency: 'EUR', taxRate: 19_000, taxIncluded: true };
const empty = () => toTyped(emptyDraft(), habits);
const lineAt = (typed: TypedInvoice, index: number) => {
  const line = typed.lines[index];
  if (!line) throw new Error(`no line ${index}`);
  return line;
};
const sell = (typed: TypedInvoice, name: string, unitPrice: number) =>
  applyChange(typed, changeLine(typed.lines.at(-1)?.key ?? '', { name, unitPrice }, habits));
const anna = { id: 7, name: 'Anna', company: '', email: '' };

describe('the lines while they are typed', () => {
  it('always end with an empty one, which is no part of the invoice', () => {
    const typed = sell(sell(empty(), 'Tea', 450), 'Cake', 390);
    expect(typed.lines.map(({ name }) => name)).toEqual(['Tea', 'Cake', '']);
    expect(toInvoice(typed, emptyDraft()).lines.map(({ name }) => name)).toEqual(['Tea', 'Cake']);
  });

  it('take over all of an item but the quantity typed already', () => {
    const start = empty();
    const { key } = lineAt(start, 0);
    const tea = {
      id: 3,
      name: 'Tea',
      sku: 'T-1',
      type: 'physical',
      unit: 'kg',
      unitPrice: { minor: 450, currency: 'EUR' },
      taxRate: 7000,
      archived: false,
      createdAt: 0,
      version: 1,
    };
    const typed = applyChange(
      applyChange(start, changeLine(key, { quantity: 2500 }, habits)),
      takeItem(key, tea, habits),
    );
    expect(toInvoice(typed, emptyDraft()).lines[0]).toMatchObject({
      itemId: 3,
      name: 'Tea',
      reference: 'T-1',
      unit: 'kg',
      quantity: 2500,
      unitPrice: { minor: 450, currency: 'EUR' },
      taxRate: 7000,
    });
  });

  it('keep a discount line before the empty one, and lose the line that is taken away', () => {
    const typed = applyChange(sell(empty(), 'Tea', 450), insertLine(discountLine('Discount', habits)));
    expect(typed.lines.map(({ type }) => type)).toEqual(['physical', 'discount', 'physical']);
    expect(applyChange(typed, removeLineAt(0, habits)).lines.map(({ name }) => name)).toEqual([
      'Discount',
      '',
    ]);
  });
});

it('an amount that is what it was stays the same object, so that only its line that changed is rendered', () => {
  const totals = (...amounts: number[]) => ({
    lines: amounts.map((minor) => ({ amount: { minor, currency: 'EUR' } })) as Totals['lines'],
  });
  const before = byKey(['a', 'b'], totals(450, 390));
  const after = byKey(['a', 'b', 'c'], totals(450, 400, 1), before);
  expect(after.get('a')).toBe(before.get('a'));
  expect([...after.values()].map(({ minor }) => minor)).toEqual([450, 400, 1]);
});

it('another day of issue keeps the days there are to pay', () => {
  expect(applyChange(empty(), changeIssueDate('2026-12-24'))).toMatchObject({
    issueDate: '2026-12-24',
    dueDate: '2027-01-07',
  });
});

describe('in another store', () => {
  const zurich = {
    ...blankStore(systemShop(), 'de', []),
    id: 2,
    currency: 'CHF',
    taxIncluded: false,
    taxRate: 8100,
    termDays: 30,
  };
  const order = () => ({
    ...sell(empty(), 'Tea', 450),
    discount: { amount: { minor: 100, currency: 'EUR' }, rate: 0 },
    coupon: { id: 4, code: 'FIVE', discount: { amount: { minor: 500, currency: 'EUR' }, rate: 0 } },
  });

  it('has its currency, habits and term; prices keep their figures, a coupon over euros goes', () => {
    const moved = toInvoice(applyChange(order(), inStore(zurich, true)), emptyDraft());
    expect(moved).toMatchObject({
      storeId: 2,
      currency: 'CHF',
      taxIncluded: false,
      dueDate: '2026-12-22',
      discount: { amount: { minor: 100, currency: 'CHF' } },
      coupon: { id: 0 },
    });
    expect(moved.lines).toMatchObject([{ unitPrice: { minor: 450, currency: 'CHF' }, taxRate: 19_000 }]);
  });

  it('starts new lines with its tax rate, and wants prices anew where its currency has other decimals', () => {
    const { lines } = applyChange(order(), inStore({ ...zurich, currency: 'JPY' }, false));
    expect(lines.map(({ unitPrice, taxRate }) => ({ unitPrice, taxRate }))).toEqual([
      { unitPrice: null, taxRate: 19_000 },
      { unitPrice: null, taxRate: 8100 },
    ]);
  });
});

describe('what is wrong', () => {
  it('shows at the line the book means, though it does not count the empty ones', () => {
    const cleared = applyChange(sell(sell(empty(), 'Tea', 450), 'Cake', 390), (typed) =>
      changeLine(lineAt(typed, 0).key, { name: '', unitPrice: null }, habits)(typed),
    );
    const cake = lineAt(cleared, 1);
    expect(formField('lines.0.unitPrice', cleared)).toBe(fieldOf(cake, 'unitPrice'));
    expect(formField('lines.0.reference', cleared)).toBe(fieldOf(cake, 'name'));
    expect(formField('dueDate', cleared)).toBe('dueDate');
  });

  it('is all that an issued invoice needs and the draft lacks', () => {
    const nothing = empty();
    expect(missingFields(nothing)).toEqual(['customerId', fieldOf(lineAt(nothing, 0), 'name')]);
    const unpriced = applyChange({ ...nothing, customer: anna }, (typed) =>
      changeLine(lineAt(typed, 0).key, { name: 'Tea', discount: null }, habits)(typed),
    );
    const line = lineAt(unpriced, 0);
    expect(missingFields(unpriced)).toEqual([fieldOf(line, 'unitPrice'), fieldOf(line, 'discount')]);
    expect(missingFields({ ...sell(nothing, 'Tea', 450), customer: anna })).toEqual([]);
  });
});

describe('a coupon', () => {
  const coupon = {
    id: 4,
    code: 'SUMMER-10',
    discount: { rate: 10_000, amount: { minor: 0, currency: 'EUR' } },
  };

  it('is kept with the draft once it is applied', () => {
    const typed = toTyped({ ...emptyDraft(), coupon }, habits);
    expect(typed.coupon).toEqual(coupon);
    expect(toInvoice(typed, emptyDraft()).coupon).toEqual(coupon);
  });

  it('keeps the invoice from being issued while its code is only typed', () => {
    const sold = { ...sell(empty(), 'Tea', 450), customer: anna };
    expect(missingFields(sold)).toEqual([]);
    const typed = { ...sold, couponCode: 'SUMMER-10' };
    expect(missingFields(typed)).toEqual(['coupon']);
    expect(toInvoice(typed, emptyDraft())).not.toHaveProperty('couponCode');
  });
});
