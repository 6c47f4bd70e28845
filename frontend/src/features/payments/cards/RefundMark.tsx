import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refund } from '../../../api/payments';

/** What became of a refund to a card, unless it is done. */
export function RefundMark({ refund }: { refund: Refund | undefined }) {
  const { t } = useTranslation();
  if (!refund || refund.state === 'done') return null;
  const failed = refund.state === 'failed';
  const bank = refund.failure === 'refund_failed';
  return (
    <Text size="xs" c={failed ? 'var(--mantine-color-error)' : undefined} role="status">
      {t(failed ? (bank ? 'cards.refundBounced' : 'cards.refundFailed') : 'cards.waiting')}
    </Text>
  );
}
