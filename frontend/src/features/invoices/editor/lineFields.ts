import { filledLines, type TypedInvoice, type TypedLine } from './draft';

/** The columns of a line that are typed in, in order. */
export const lineColumns = ['name', 'quantity', 'unitPrice', 'discount', 'type', 'taxRate'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** The name of a line's field in the form. */
export function fieldOf(line: TypedLine, column: string): string {
  return `lines.${line.key}.${column}`;
}

/** The form's name for a field the book named: it counts the filled lines, the form knows each by its key. */
export function formField(field: string, typed: Pick<TypedInvoice, 'lines'>): string {
  const [, place, column] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const line = place === undefined ? undefined : filledLines(typed.lines)[Number(place)];
  if (!line || !column) return field;
  return fieldOf(line, (lineColumns as readonly string[]).includes(column) ? column : 'name');
}

/** The fields that must be filled in before the invoice can be issued. */
export function missingFields(typed: TypedInvoice): string[] {
  const missing = typed.customer ? [] : ['customerId'];
  if (!typed.discount) missing.push('discount');
  if (typed.couponCode.trim()) missing.push('coupon');
  return [...missing, ...missingInLines(typed.lines)];
}

/** The fields of the lines that must be filled in; of at least one line. */
export function missingInLines(lines: readonly TypedLine[]): string[] {
  const filled = filledLines(lines);
  const [first] = lines;
  if (filled.length === 0 && first) return [fieldOf(first, 'name')];
  return filled.flatMap(missingOnLine);
}

function missingOnLine(line: TypedLine): string[] {
  const empty = lineColumns.filter((column) => line[column] === null || line[column] === '');
  return empty.map((column) => fieldOf(line, column));
}
