import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { dayOf, useShop } from '../../../ui';
import classes from '../subscriptions.module.css';
import { useFailure } from '../useFailure';
import { unpaid } from './unpaid';

/** Why a subscription is past due, how much is due, and when its card is charged again; nothing where it is not. */
export function PastDueNote({ subscription: { pastDue }, periods }: SubscriptionDetail) {
  const { t } = useTranslation();
  const { timezone } = useShop();
  const failure = useFailure();
  const { count, due } = unpaid(periods);
  if (pastDue.invoiceId === 0 || !due) return null;
  const { failedAt, retryOn } = pastDue;
  const why = pastDue.failure
    ? t('subscriptions.refusedOn', { reason: failure(pastDue.failure), date: dayOf(failedAt, timezone) })
    : t('subscriptions.late', { count });
  return (
    <div className={classes.note}>
      <Text fw={600}>{t('subscriptions.isDue', { count, due })}</Text>
      <Text>
        {why}{' '}
        {retryOn
          ? t('subscriptions.retryOn', { date: retryOn })
          : pastDue.failure && t('subscriptions.noRetry')}
      </Text>
    </div>
  );
}
