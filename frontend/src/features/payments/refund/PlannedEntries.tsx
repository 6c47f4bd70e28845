import type { NewRefund } from '../../../api/payments';
import { Journal } from '../Journal';
import { useRefundQuery } from './useRefundPreview';

/** The journal entries that a refund would make. */
export function PlannedEntries({ refund }: { refund: NewRefund }) {
  const { data } = useRefundQuery({ ...refund, reason: '' }, true);
  return data ? <Journal entries={data.entries} /> : null;
}
