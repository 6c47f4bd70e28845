import type { InvoiceRow } from '../../../api/invoices';

/** Why something cannot be done with the chosen invoices; undefined where it can. */
export type Why = 'drafts' | 'nothingDue' | undefined;

/** What the chosen invoices have in common. */
export interface Chosen {
  rows: readonly InvoiceRow[];
  /** Those on which something is due. */
  due: readonly InvoiceRow[];
  /** What is due on all of them, in minor units. */
  sum: number;
  /** The customers of those on which something is due. */
  customers: readonly number[];
  /** Why they cannot be sent, be reminded of, be paid. */
  why: { invoice: Why; reminder: Why; collect: Why };
}

/** Sums up the chosen invoices: what may be done with them. */
export function sumUp(rows: readonly InvoiceRow[]): Chosen {
  const due = rows.filter(({ balance }) => balance.due.minor > 0);
  const drafts = rows.some(({ issuedAt }) => issuedAt === 0) ? 'drafts' : undefined;
  const nothing = due.length === 0 ? 'nothingDue' : undefined;
  return {
    rows,
    due,
    sum: due.reduce((total, { balance }) => total + balance.due.minor, 0),
    customers: [...new Set(due.map(({ customerId }) => customerId))],
    why: { invoice: drafts, reminder: drafts ?? nothing, collect: drafts ?? nothing },
  };
}
