import type { AccountQuery } from '../../../api/payments';
import type { TextKey } from '../../../app/i18n';
import { daysOf, type Period } from './period';

/** What of a customer's account is shown. */
export interface Filters {
  /** The book's name of a filter; '' shows orders, payments and refunds. */
  show: string;
  /** A method of payment, '' for all. */
  method: string;
  period: Period;
}

export const unfiltered: Filters = { show: '', method: '', period: { name: 'all', from: '', to: '' } };

/** What can be shown alone, by the book's names, and what is said where there is nothing. */
export const shows: readonly { value: string; label: TextKey }[] = [
  { value: '', label: 'account.show.all' },
  { value: 'open', label: 'account.show.open' },
  { value: 'paid', label: 'account.show.paid' },
  { value: 'refunded', label: 'account.show.refunded' },
  { value: 'written_off', label: 'account.show.writtenOff' },
  { value: 'void', label: 'account.show.void' },
  { value: 'payments', label: 'account.show.payments' },
];

/** Orders have no method: choosing one shows payments again. */
export function withMethod(filters: Filters, method: string): Filters {
  const orders = filters.show !== '' && filters.show !== 'payments';
  return { ...filters, method, show: method && orders ? 'payments' : filters.show };
}

/** Orders have no method: showing them alone gives up the one that was chosen. */
export function withShow(filters: Filters, show: string): Filters {
  const orders = show !== '' && show !== 'payments';
  return { ...filters, show, method: orders ? '' : filters.method };
}

export function isFiltered({ show, method, period }: Filters): boolean {
  return show !== '' || method !== '' || period.name !== 'all';
}

/** The filters as the book takes them. */
export function queryOf(customerId: number, filters: Filters, today: string): Omit<AccountQuery, 'cursor'> {
  const { show: filter, method, period } = filters;
  return { customerId, filter, method, ...daysOf(period, today), limit: 0 };
}
