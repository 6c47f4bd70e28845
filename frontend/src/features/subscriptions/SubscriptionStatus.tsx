import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PastDue, SubscriptionStatus as Status } from '../../api/subscriptions';
import { StatusDot, type Tone } from '../../ui';
import { useFailure } from './useFailure';

const tones: Record<Status, Tone> = {
  trial: 'open',
  active: 'good',
  past_due: 'bad',
  paused: 'waiting',
  ended: 'neutral',
  cancelled: 'neutral',
};

/** Where a subscription is, as its dot and word. */
export function SubscriptionStatus({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = status as Status;
  return <StatusDot tone={tones[known]} label={t(`subscriptions.status.${known}`)} />;
}

interface StatusWithReasonProps {
  status: string;
  pastDue: PastDue;
}

/** The same, and why it is past due where a card was refused. */
export function StatusWithReason({ status, pastDue }: StatusWithReasonProps) {
  const failure = useFailure();
  return (
    <>
      <SubscriptionStatus status={status} />
      {pastDue.failure && (
        <Text span inherit c="dimmed" ms="xs">
          {failure(pastDue.failure)}
        </Text>
      )}
    </>
  );
}
