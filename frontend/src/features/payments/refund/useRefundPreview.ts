import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type NewRefund, previewRefund, type RefundLine, type RefundPreview } from '../../../api/payments';

/** How long typing pauses before the figures are asked for, in milliseconds. */
const pause = 120;

/** What refunding these lines would do. Until the newest answer is here, and if it is a refusal, the last one stays. */
export function useRefundPreview(invoiceId: number, lines: RefundLine[]) {
  const now = JSON.stringify(lines);
  const [asked] = useDebouncedValue(now, pause);
  const asks = lines.length > 0;
  const query = useRefundQuery({ invoiceId, lines: JSON.parse(asked), payouts: [], reason: '' }, asks);
  const [last, setLast] = useState<RefundPreview | null>(null);
  useEffect(() => {
    if (query.data) setLast(query.data);
  }, [query.data]);
  return {
    plan: asks ? (query.data ?? last) : null,
    error: asks ? query.error : null,
    /** The lines that the error is about. */
    asked: JSON.parse(asked) as RefundLine[],
    /** Whether the figures are those of what is typed. */
    settled: !asks || (asked === now && !query.isFetching),
  };
}

/** Asks the book what a refund would do. */
export function useRefundQuery(refund: NewRefund, enabled: boolean) {
  return useQuery({
    queryKey: ['refund', refund],
    queryFn: () => previewRefund(refund),
    enabled: enabled && refund.lines.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    meta: { quiet: true },
  });
}
