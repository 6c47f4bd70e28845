import type { Money } from '../../../api';
import { uuid } from '../../../api';
import type { AppliedCoupon } from '../../../api/coupons';
import type { CustomerRow } from '../../../api/customers';
import type { Discount, Invoice, Line } from '../../../api/invoices';

/** What is known of a customer where one is chosen. */
export type Billed = Pick<CustomerRow, 'id' | 'name' | 'company' | 'email'>;

/** A line as it is typed: a figure that is not there yet, or cannot be understood, is null. */
export interface TypedLine extends Omit<Line, 'quantity' | 'unitPrice' | 'taxRate' | 'discount'> {
  /** Stays the same while lines come and go around it. */
  key: string;
  quantity: number | null;
  /** In minor units. */
  unitPrice: number | null;
  taxRate: number | null;
  discount: Discount | null;
}

/** An invoice as it is typed. The last line is always an empty one, to go on. */
export interface TypedInvoice extends Pick<Invoice, 'storeId' | 'currency' | 'taxIncluded' | 'rounding'> {
  customer: Billed | null;
  issueDate: string;
  dueDate: string;
  reference: string;
  note: string;
  language: string;
  discount: Discount | null;
  /** The coupon that is applied; its id is 0 for none. */
  coupon: AppliedCoupon;
  /** A coupon's code that is typed, but not applied. */
  couponCode: string;
  lines: TypedLine[];
}

/** What a new line starts with, and whether its price includes tax. */
export interface LineHabits {
  currency: string;
  taxRate: number;
  taxIncluded: boolean;
}

export const noDiscount = (currency: string): Discount => ({ amount: { minor: 0, currency }, rate: 0 });

/** No coupon, on an invoice in a currency. */
export const noCoupon = (currency: string): AppliedCoupon => ({
  id: 0,
  code: '',
  discount: noDiscount(currency),
});

export function emptyLine({ currency, taxRate }: Omit<LineHabits, 'taxIncluded'>): TypedLine {
  return {
    key: uuid(),
    itemId: 0,
    name: '',
    reference: '',
    type: 'physical',
    quantity: 1000,
    unit: '',
    unitPrice: null,
    taxRate,
    discount: noDiscount(currency),
  };
}

/** A line that lowers the whole document. */
export function discountLine(name: string, { currency }: LineHabits): TypedLine {
  return { ...emptyLine({ currency, taxRate: 0 }), type: 'discount', name };
}

/** Whether nothing was typed on the line: it is no part of the invoice. */
export function isEmpty(line: TypedLine): boolean {
  return line.itemId === 0 && line.name.trim() === '' && line.unitPrice === null && line.type !== 'discount';
}

/** The lines that are part of the invoice, in the order in which the book counts them. */
export function filledLines(lines: readonly TypedLine[]): TypedLine[] {
  return lines.filter((line) => !isEmpty(line));
}

/** The lines with one empty line at the end. */
export function withRoom(lines: TypedLine[], habits: LineHabits): TypedLine[] {
  const last = lines.at(-1);
  return last && isEmpty(last) ? lines : [...lines, emptyLine(habits)];
}

/** An invoice of the book, to be typed on. */
export function toTyped(invoice: Invoice, habits: LineHabits): TypedInvoice {
  const { storeId, currency, taxIncluded, rounding, customerId, billTo } = invoice;
  const { issueDate, dueDate, reference, note, language, discount, coupon } = invoice;
  const customer = customerId
    ? { id: customerId, name: billTo.name, company: billTo.company, email: '' }
    : null;
  const lines = invoice.lines.map((line) => ({ ...line, key: uuid(), unitPrice: line.unitPrice.minor }));
  return {
    storeId,
    currency,
    taxIncluded,
    rounding,
    customer,
    issueDate,
    dueDate,
    reference,
    note,
    language,
    discount,
    coupon,
    couponCode: '',
    lines: withRoom(lines, habits),
  };
}

/** What was typed, as the book takes it; a figure that is missing counts as zero. */
export function toInvoice(typed: TypedInvoice, base: Invoice): Invoice {
  const { customer, lines, discount, couponCode, ...head } = typed;
  const { currency } = head;
  const money = (minor: number): Money => ({ minor, currency });
  return {
    ...base,
    ...head,
    customerId: customer?.id ?? 0,
    discount: discount ?? noDiscount(currency),
    lines: filledLines(lines).map(({ key, quantity, unitPrice, taxRate, discount, ...line }) => ({
      ...line,
      quantity: quantity ?? 0,
      unitPrice: money(unitPrice ?? 0),
      taxRate: taxRate ?? 0,
      discount: discount ?? noDiscount(currency),
    })),
  };
}
