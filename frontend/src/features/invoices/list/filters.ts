import type { TextKey } from '../../../app/i18n';

export interface Filter {
  value: string;
  label: TextKey;
  none: TextKey;
}

/** The invoices that can be shown alone, by the book's names; '' shows all. */
export const filters: readonly Filter[] = [
  { value: '', label: 'invoices.filter.all', none: 'invoices.none.all' },
  { value: 'draft', label: 'invoices.filter.draft', none: 'invoices.none.draft' },
  { value: 'open', label: 'invoices.filter.open', none: 'invoices.none.open' },
  { value: 'overdue', label: 'invoices.filter.overdue', none: 'invoices.none.overdue' },
  { value: 'paid', label: 'invoices.filter.paid', none: 'invoices.none.paid' },
];

/** Those that are asked for less often: they stand in a menu of their own. */
export const rareFilters: readonly Filter[] = [
  { value: 'refunded', label: 'invoices.filter.refunded', none: 'invoices.none.refunded' },
  { value: 'written_off', label: 'invoices.filter.writtenOff', none: 'invoices.none.writtenOff' },
  { value: 'void', label: 'invoices.filter.void', none: 'invoices.none.void' },
];

/** The filter of a name; undefined where there is none. */
export function filterOf(name: string): Filter | undefined {
  return [...filters, ...rareFilters].find(({ value }) => value === name);
}
