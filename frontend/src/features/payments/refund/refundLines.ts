import type { Refundable } from '../../../api/invoices';
import type { RefundLine } from '../../../api/payments';

/** A line as the form has it. */
export interface TypedLine {
  /** Of the invoice's line, from 1. */
  position: number;
  ticked: boolean;
  /** In thousandths; null is an empty field: no goods come back. */
  quantity: number | null;
  /** Minor units as typed over; undefined is what the quantity is worth, null what cannot be read: nothing. */
  amount?: number | null;
}

/** All that is left is offered; a line that is alone is chosen already. */
export function offered(refundable: readonly Refundable[]): TypedLine[] {
  const left = refundable.filter(isLeft);
  return left.map(({ position, quantity }) => ({ position, quantity, ticked: left.length === 1 }));
}

/** Whether anything of a line can still be refunded. */
export function isLeft({ gross }: Refundable): boolean {
  return gross.minor > 0;
}

/** The lines as the book is asked for them. */
export function linesToSend(typed: readonly TypedLine[], currency: string): RefundLine[] {
  return typed
    .filter(({ ticked }) => ticked)
    .map(({ position, quantity, amount }) => ({
      position,
      quantity: quantity ?? 0,
      amount: amount === undefined ? undefined : { minor: amount ?? 0, currency },
    }));
}

/** The name of a line's field in the form. */
export function lineField(position: number, part: 'quantity' | 'amount'): string {
  return `line.${position}.${part}`;
}

/** The names in the form of the fields that the book counts among the lines it was sent. */
export function lineNames(sent: readonly RefundLine[]): Record<string, string> {
  const names = sent.flatMap(({ position }, n) => [
    [`lines.${n}.quantity`, lineField(position, 'quantity')],
    [`lines.${n}.amount`, lineField(position, 'amount')],
  ]);
  return Object.fromEntries(names);
}

/** The book's errors under the names that the form gives its fields. */
export function renamed(
  errors: Record<string, string>,
  names: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [names[field] ?? field, text]));
}
