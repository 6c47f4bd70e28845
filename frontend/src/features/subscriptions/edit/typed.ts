import { uuid } from '../../../api';
import type { Item } from '../../../api/items';
import type { Store } from '../../../api/settings';
import type { Collection, IntervalUnit, Subscription } from '../../../api/subscriptions';
import { linesInStore, takeItem } from '../../invoices/editor/changes';
import {
  type Billed,
  filledLines,
  type LineHabits,
  noDiscount,
  type TypedLine,
  withRoom,
} from '../../invoices/editor/draft';
import { fieldOf, missingInLines } from '../../invoices/editor/lineFields';

/** A subscription as it is typed. The last line is always an empty one, to go on. */
export interface TypedSubscription
  extends Pick<
    Subscription,
    | 'storeId'
    | 'currency'
    | 'taxIncluded'
    | 'rounding'
    | 'name'
    | 'startOn'
    | 'trialUntil'
    | 'endOn'
    | 'cardId'
    | 'remind'
    | 'language'
    | 'version'
  > {
  customer: Billed | null;
  /** null while it is no whole number. */
  every: number | null;
  unit: IntervalUnit;
  collection: Collection;
  lines: TypedLine[];
}

/** Turns what is typed into what is typed next. */
export type Edit = (change: (typed: TypedSubscription) => TypedSubscription) => void;

/** What new lines start with. */
export function habitsOf(
  { currency, taxIncluded }: Pick<Subscription, 'currency' | 'taxIncluded'>,
  taxRate: number,
): LineHabits {
  return { currency, taxIncluded, taxRate };
}

/** A subscription of the book, to be typed on. */
export function toTyped(subscription: Subscription, habits: LineHabits): TypedSubscription {
  const { storeId, currency, taxIncluded, rounding, customerId, customerName, name } = subscription;
  const { startOn, trialUntil, endOn, cardId, remind, language, every, version } = subscription;
  const lines = subscription.lines.map((line) => ({ ...line, key: uuid(), unitPrice: line.unitPrice.minor }));
  return {
    storeId,
    currency,
    taxIncluded,
    rounding,
    name,
    startOn,
    trialUntil,
    endOn,
    cardId,
    remind,
    language,
    version,
    customer: customerId ? { id: customerId, name: customerName, company: '', email: '' } : null,
    every,
    unit: subscription.unit as IntervalUnit,
    collection: subscription.collection as Collection,
    lines: withRoom(lines, habits),
  };
}

/** The same with an item on its line, named after it. */
export function sellingItem(typed: TypedSubscription, item: Item, habits: LineHabits): TypedSubscription {
  const [first] = typed.lines;
  if (!first) return typed;
  return { ...takeItem(first.key, item, habits)(typed), name: typed.name || item.name };
}

/** What was typed, as the book takes it; a figure that is missing counts as zero. */
export function toSubscription(typed: TypedSubscription, base: Subscription): Subscription {
  const { customer, every, lines, ...terms } = typed;
  const { currency } = terms;
  return {
    ...base,
    ...terms,
    customerId: customer?.id ?? 0,
    every: every ?? 0,
    discount: base.currency === currency ? base.discount : noDiscount(currency),
    coupon: {
      ...base.coupon,
      discount: base.currency === currency ? base.coupon.discount : noDiscount(currency),
    },
    lines: filledLines(lines).map(({ key, quantity, unitPrice, taxRate, discount, ...line }) => ({
      ...line,
      quantity: quantity ?? 0,
      unitPrice: { minor: unitPrice ?? 0, currency },
      taxRate: taxRate ?? 0,
      discount: discount ?? noDiscount(currency),
    })),
  };
}

/** Another customer pays by another card. */
export function ofCustomer(customer: Billed | null): (typed: TypedSubscription) => TypedSubscription {
  return (typed) => ({ ...typed, customer, cardId: 0 });
}

/** Another store has its own currency and tax habit. */
export function inStore(
  store: Store,
  sameDecimals: boolean,
): (typed: TypedSubscription) => TypedSubscription {
  const { id: storeId, currency, taxIncluded, rounding } = store;
  const lines = linesInStore(store, sameDecimals);
  return (typed) => ({ ...lines(typed), storeId, currency, taxIncluded, rounding });
}

/** The fields that must be filled in before the subscription can be saved. */
export function missingFields(typed: TypedSubscription): string[] {
  return [
    ...(typed.customer ? [] : ['customerId']),
    ...(typed.name.trim() ? [] : ['name']),
    ...(typed.every === null ? ['every'] : []),
    ...(typed.startOn ? [] : ['startOn']),
    ...missingInLines(typed.lines),
  ];
}

const fields = [
  '',
  'customerId',
  'storeId',
  'name',
  'currency',
  'every',
  'unit',
  'startOn',
  'trialUntil',
  'endOn',
  'collection',
  'cardId',
  'language',
  'lines',
];

const lineColumns = ['name', 'reference', 'type', 'quantity', 'unit', 'unitPrice', 'taxRate', 'discount'];

/** Every field of a subscription, as the book names it in its refusals; '' is the whole. */
export function bookFields({ lines }: TypedSubscription): string[] {
  const ofLines = filledLines(lines).flatMap((_, place) =>
    lineColumns.map((column) => `lines.${place}.${column}`),
  );
  return [...fields, ...ofLines];
}

/** The field of the form at which what the book refused can be changed. */
export function shownField(field: string, { lines }: TypedSubscription): string {
  const [first] = lines;
  if (field === 'lines' && first) return fieldOf(first, 'name');
  return field === 'unit' ? 'every' : field;
}
