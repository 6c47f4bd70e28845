import { isEmpty, type TypedLine } from '../../invoices/editor/draft';
import { fieldOf } from '../../invoices/editor/lineFields';
import { isUntaxed, sells } from '../../items/types';
import type { TypedOrder } from '../create/order';

/** The line of an order that consists of nothing else, one of something taxed; undefined where there is more to it. */
export function onlyLine({ lines }: Pick<TypedOrder, 'lines'>): TypedLine | undefined {
  const [line, ...more] = lines;
  const plain = line?.quantity === 1000 && sells(line.type) && !isUntaxed(line.type);
  return plain && more.every(isEmpty) ? line : undefined;
}

/** The fields that a payment request shows: those of its only line, with a choice of the currency where there is one, and the contact. */
export function shownFields(line: TypedLine | undefined, currencies: readonly string[]): string[] {
  const always = ['email', 'phone', 'reference1'];
  if (!line) return always;
  const figures = ['name', 'unitPrice', 'taxRate'].map((column) => fieldOf(line, column));
  return [...figures, ...(currencies.length > 1 ? ['currency'] : []), ...always];
}

/** What is wrong where the request shows no field for it. */
export function wrongElsewhere(errors: Record<string, string>, shown: readonly string[]): string | undefined {
  return Object.entries(errors).find(([field]) => !shown.includes(field))?.[1];
}
