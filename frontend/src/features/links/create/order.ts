import { uuid } from '../../../api';
import type { Customer } from '../../../api/customers';
import { type Link, type LinkMethod, type LinkStore, linkMethods, type NewLink } from '../../../api/links';
import { displayName } from '../../customers/name';
import {
  filledLines,
  type LineHabits,
  noCoupon,
  noDiscount,
  type TypedLine,
  withRoom,
} from '../../invoices/editor/draft';

/** An order as it is typed. The last line is always an empty one, to go on. */
export interface TypedOrder
  extends Pick<
    NewLink,
    | 'email'
    | 'phone'
    | 'customerName'
    | 'country'
    | 'reference1'
    | 'reference2'
    | 'language'
    | 'currency'
    | 'autoCapture'
    | 'copyOf'
    | 'customerId'
  > {
  lines: TypedLine[];
  /** The ways to pay that were chosen; without a choice all that the store offers. */
  methods?: string[];
}

/** What is known of an order before it is typed. */
export type Known = Partial<TypedOrder>;

/** What new lines start with, in the order's currency. */
export function habitsOf(currency: string, { store, config }: LinkStore): LineHabits {
  return { currency, taxRate: config.taxRate, taxIncluded: store.taxIncluded };
}

/** The order that a form begins with: the store's habits, and what is known already. */
export function startOf(from: LinkStore, known: Known): TypedOrder {
  const { store, config } = from;
  const [first = store.currency] = config.currencies;
  const currency = config.currencies.includes(store.currency) ? store.currency : first;
  const order = {
    email: '',
    phone: '',
    customerName: '',
    country: store.address.country,
    reference1: config.reference1,
    reference2: config.reference2,
    language: '',
    currency,
    autoCapture: true,
    copyOf: 0,
    customerId: 0,
    lines: [],
    ...known,
  };
  return { ...order, lines: withRoom(order.lines, habitsOf(order.currency, from)) };
}

/** What is known of an order for a customer. */
export function ofCustomer(customer: Customer): Known {
  const { id, email, phone, language, addresses } = customer;
  const home = addresses.find(({ billing }) => billing) ?? addresses[0];
  return {
    customerId: id,
    customerName: displayName(customer),
    email,
    phone,
    language,
    ...(home?.country && { country: home.country }),
  };
}

/** What is known of an order that is to be like another. */
export function ofCopy(copy: Link): Known {
  const { email, phone, customerName, country, reference1, reference2, language, currency } = copy;
  const { autoCapture, methods, copyOf, customerId, lines } = copy;
  return {
    email,
    phone,
    customerName,
    country,
    reference1,
    reference2,
    language,
    currency,
    autoCapture,
    ...(methods.length > 0 && { methods }),
    copyOf,
    customerId,
    lines: lines.map((line) => ({ ...line, key: uuid(), unitPrice: line.unitPrice.minor })),
  };
}

/** The ways to pay that a store offers: cards need a gateway. */
export function offeredMethods({ cards, config }: LinkStore): LinkMethod[] {
  return linkMethods.filter(
    (method) => config.methods.includes(method) && (method !== 'card' || cards !== ''),
  );
}

/** Those of them that an order is to be paid by. */
export function chosenMethods({ methods }: Pick<TypedOrder, 'methods'>, from: LinkStore): LinkMethod[] {
  return offeredMethods(from).filter((method) => methods?.includes(method) ?? true);
}

/** Another currency keeps the prices that were typed, where they have the same meaning in it. */
export function inCurrency(order: TypedOrder, currency: string, sameDecimals: boolean): TypedOrder {
  const lines = order.lines.map((line) => (sameDecimals ? line : { ...line, unitPrice: null }));
  return { ...order, currency, lines };
}

/** What was typed, as the book takes it; a figure that is missing counts as zero. */
export function toLink(order: TypedOrder, from: LinkStore): NewLink {
  const { store } = from;
  const { lines, ...head } = order;
  const { currency } = head;
  return {
    ...head,
    methods: chosenMethods(order, from),
    storeId: store.id,
    taxIncluded: store.taxIncluded,
    rounding: store.rounding,
    discount: noDiscount(currency),
    coupon: noCoupon(currency),
    lines: filledLines(lines).map(({ key, quantity, unitPrice, taxRate, ...line }) => ({
      ...line,
      quantity: quantity ?? 0,
      unitPrice: { minor: unitPrice ?? 0, currency },
      taxRate: taxRate ?? 0,
      discount: noDiscount(currency),
    })),
  };
}
