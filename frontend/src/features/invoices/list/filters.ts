import type { TextKey } from '../../../app/i18n';

/** The invoices that can be shown alone, by the book's names; '' shows all. */
export const filters: readonly { value: string; label: TextKey; none: TextKey }[] = [
  { value: '', label: 'invoices.filter.all', none: 'invoices.none.all' },
  { value: 'draft', label: 'invoices.filter.draft', none: 'invoices.none.draft' },
  { value: 'open', label: 'invoices.filter.open', none: 'invoices.none.open' },
  { value: 'overdue', label: 'invoices.filter.overdue', none: 'invoices.none.overdue' },
  { value: 'paid', label: 'invoices.filter.paid', none: 'invoices.none.paid' },
];
