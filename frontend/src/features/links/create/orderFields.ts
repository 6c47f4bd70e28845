import type { LinkStore } from '../../../api/links';
import { filledLines, isEmpty, type TypedLine } from '../../invoices/editor/draft';
import { fieldOf } from '../../invoices/editor/lineFields';
import { sells } from '../../items/types';
import { chosenMethods, type TypedOrder } from './order';

const headFields = [
  'storeId',
  'email',
  'phone',
  'customerName',
  'country',
  'reference1',
  'reference2',
  'language',
  'currency',
  'methods',
  'lines',
] as const;

const needed = ['name', 'quantity', 'unitPrice', 'taxRate'] as const;
const lineFields = [...needed, 'reference', 'type', 'unit', 'discount'];

/** Every field of an order, as the book names it in its refusals; '' is the whole order. */
export function bookFields(order: TypedOrder): string[] {
  const lines = filledLines(order.lines).flatMap((_, place) =>
    lineFields.map((column) => `lines.${place}.${column}`),
  );
  return ['', ...headFields, ...lines];
}

/** The form's name for a field that the book named: it counts the filled lines, the form knows each by its key. */
export function formField(field: string, order: TypedOrder): string {
  const lines = filledLines(order.lines);
  const [, place, column] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const line = field === 'lines' ? order.lines[0] : lines[Number(place)];
  return line ? fieldOf(line, column ?? 'name') : field;
}

/** The fields that must be filled in before the order can be created. */
export function missingFields(order: TypedOrder, from: LinkStore): string[] {
  const missing = (['country', 'reference1'] as const).filter((field) => !order[field].trim());
  const contact = order.email.trim() || order.phone.trim() ? [] : ['email'];
  const lines = filledLines(order.lines);
  const sold = lines.some(({ type }) => sells(type)) ? [] : [fieldOfFirst(order)];
  const methods = chosenMethods(order, from).length > 0 ? [] : ['methods'];
  return [...contact, ...missing, ...sold, ...lines.flatMap(missingOnLine), ...methods];
}

function fieldOfFirst({ lines }: TypedOrder): string {
  const empty = lines.find(isEmpty);
  return empty ? fieldOf(empty, 'name') : 'lines';
}

function missingOnLine(line: TypedLine): string[] {
  const empty = needed.filter((column) => line[column] === null || line[column] === '');
  return empty.map((column) => fieldOf(line, column));
}
