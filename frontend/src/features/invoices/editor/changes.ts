import dayjs from 'dayjs';
import type { AppliedCoupon } from '../../../api/coupons';
import type { Discount } from '../../../api/invoices';
import type { Item } from '../../../api/items';
import type { Store } from '../../../api/settings';
import { isUntaxed } from '../../items/types';
import {
  emptyLine,
  isEmpty,
  type LineHabits,
  noCoupon,
  noDiscount,
  type TypedInvoice,
  type TypedLine,
  withRoom,
} from './draft';

/** Turns what is typed into what is typed next. */
export type Change = (typed: TypedInvoice) => TypedInvoice;

/** A change of the lines alone, of whatever has lines. */
export type LineChange = <T extends { lines: TypedLine[] }>(typed: T) => T;

export function applyChange(typed: TypedInvoice, change: Change): TypedInvoice {
  return change(typed);
}

export function changeLine(key: string, patch: Partial<TypedLine>, habits: LineHabits): LineChange {
  return (typed) => {
    const lines = typed.lines.map((line) =>
      line.key === key
        ? { ...line, ...afterType(line.type, patch.type ?? line.type, habits), ...patch }
        : line,
    );
    return { ...typed, lines: withRoom(lines, habits) };
  };
}

/** What follows from another type: what is not taxed has the rate 0, and what comes back from there the usual one. */
function afterType(before: string, type: string, { currency, taxRate }: LineHabits): Partial<TypedLine> {
  if (type === before) return {};
  if (type === 'discount') return { quantity: 1000, taxRate: 0, discount: noDiscount(currency) };
  if (type === 'sales_tax') return { taxRate: 0, discount: noDiscount(currency) };
  if (isUntaxed(type)) return { taxRate: 0 };
  return isUntaxed(before) || before === 'discount' ? { taxRate } : {};
}

/** Takes over all that the item says; the quantity and discount typed already stay. */
export function takeItem(key: string, item: Item, habits: LineHabits): LineChange {
  const { id, name, sku, type, unit, unitPrice, taxRate } = item;
  // A price in another currency than the invoice's is the shop's to decide.
  const price = unitPrice.currency === habits.currency ? unitPrice.minor : null;
  return changeLine(key, { itemId: id, name, reference: sku, type, unit, unitPrice: price, taxRate }, habits);
}

export function removeLineAt(index: number, habits: LineHabits): LineChange {
  return (typed) => ({
    ...typed,
    lines: withRoom(
      typed.lines.filter((_, i) => i !== index),
      habits,
    ),
  });
}

/** Puts a line before the empty one at the end. */
export function insertLine(line: TypedLine): LineChange {
  return (typed) => ({ ...typed, lines: [...typed.lines.slice(0, -1), line, ...typed.lines.slice(-1)] });
}

/**
 * Another store has its own currency, tax habit and days to pay. Amounts keep their figures where these mean the same in its
 * currency, else they are to be typed anew.
 */
export function inStore(store: Store, sameDecimals: boolean): Change {
  const { id, currency, taxIncluded, rounding, termDays } = store;
  const moved = discountsIn(currency, sameDecimals);
  const lines = linesInStore(store, sameDecimals);
  return (typed) => ({
    ...lines(typed),
    storeId: id,
    currency,
    taxIncluded,
    rounding,
    dueDate: dayjs(typed.issueDate).add(termDays, 'day').format('YYYY-MM-DD'),
    discount: moved(typed.discount),
    coupon: couponIn(typed.coupon, currency),
  });
}

/** The lines in another store. */
export function linesInStore({ currency, taxRate }: Store, sameDecimals: boolean): LineChange {
  const habits = { currency, taxRate };
  const moved = discountsIn(currency, sameDecimals);
  return (typed) => ({
    ...typed,
    lines: typed.lines.map((line) =>
      isEmpty(line)
        ? { ...emptyLine(habits), key: line.key }
        : { ...line, unitPrice: sameDecimals ? line.unitPrice : null, discount: moved(line.discount) },
    ),
  });
}

function discountsIn(currency: string, sameDecimals: boolean) {
  return (discount: Discount | null) => discount && inCurrency(discount, currency, sameDecimals);
}

function inCurrency({ amount, rate }: Discount, currency: string, sameDecimals: boolean): Discount {
  return { amount: { minor: sameDecimals ? amount.minor : 0, currency }, rate };
}

// A coupon over an amount is one in its own currency.
function couponIn(coupon: AppliedCoupon, currency: string): AppliedCoupon {
  const { amount, rate } = coupon.discount;
  if (amount.minor && amount.currency !== currency) return noCoupon(currency);
  return { ...coupon, discount: { amount: { ...amount, currency }, rate } };
}

/** Another day of issue keeps the days there are to pay. */
export function changeIssueDate(issueDate: string): Change {
  return (typed) => {
    const days = dayjs(typed.dueDate).diff(typed.issueDate, 'day');
    const dueDate = Number.isNaN(days)
      ? typed.dueDate
      : dayjs(issueDate).add(days, 'day').format('YYYY-MM-DD');
    return { ...typed, issueDate, dueDate };
  };
}
