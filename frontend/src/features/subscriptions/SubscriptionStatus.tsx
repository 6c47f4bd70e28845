import { useTranslation } from 'react-i18next';
import type { SubscriptionStatus as Status, SubscriptionRow } from '../../api/subscriptions';
import { StatusDot, type Tone } from '../../ui';
import { TwoLines } from './TwoLines';
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

/** The same, and why it is past due where a card was refused, or why it does not bill. */
export function StatusWithReason({ status, pastDue, refused }: SubscriptionRow) {
  const { t } = useTranslation();
  const failure = useFailure();
  const reason = refused ? t('subscriptions.blocked.short') : pastDue.failure && failure(pastDue.failure);
  return <TwoLines first={<SubscriptionStatus status={status} />} second={reason} dot />;
}
