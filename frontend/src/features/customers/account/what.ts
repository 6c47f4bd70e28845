import type { AccountRow } from '../../../api/payments';

/** The words for what a payment or a refund was; how it went stands beside them. */
export function whatOf({ kind, items }: Pick<AccountRow, 'kind' | 'items'>) {
  if (kind === 'payment') return items ? 'account.what.payment' : 'account.what.advance';
  return items ? 'account.what.refund' : 'account.what.payout';
}
