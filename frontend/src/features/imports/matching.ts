import type { ImportColumn, ImportMapping, ImportRow } from '../../api/imports';

/** Fields that several columns may say; '' is left out. The same as in backend/transfer. */
const repeated = new Set(['', 'custom', 'note', 'tags']);

/** Any of these names a customer. */
const customerNames = ['name', 'firstName', 'lastName', 'company', 'email'];

/** The matching with another field for one column. */
export function withField(mapping: ImportMapping, index: number, field: string): ImportMapping {
  const columns = mapping.columns.map((column, i) => (i === index ? { ...column, field } : column));
  return { ...mapping, columns };
}

/** The columns that say what another one says, too. */
export function twice({ columns }: ImportMapping): Set<number> {
  const count = (field: string) => columns.filter((column) => column.field === field).length;
  return new Set(columns.flatMap(({ field }, i) => (!repeated.has(field) && count(field) > 1 ? [i] : [])));
}

/** Whether no column says what a record is called. */
export function nameless({ kind, columns }: ImportMapping): boolean {
  const names = kind === 'customers' ? customerNames : ['name'];
  return !columns.some(({ field }) => names.includes(field));
}

/** What was matched, for the same file read in another way: columns keep their fields, unless there are others now. */
export function kept(before: ImportMapping, after: ImportMapping): ImportMapping {
  if (before.columns.length !== after.columns.length) return after;
  const columns = after.columns.map(({ header }, i) => ({ header, field: before.columns[i]?.field ?? '' }));
  return { ...after, columns, decimal: before.decimal, dates: before.dates };
}

/** The first few different things that a column says. */
export function examples(rows: readonly ImportRow[], index: number, count = 3): string[] {
  const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean);
  return [...new Set(texts)].slice(0, count);
}

/** What a row says in the columns that are imported. */
export function said(columns: readonly ImportColumn[], row: ImportRow) {
  return columns.flatMap(({ field, header }, index) => {
    const text = (row.cells[index] ?? '').trim();
    return field && text ? [{ index, field, header, text }] : [];
  });
}
