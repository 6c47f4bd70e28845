import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { unpaid } from './unpaid';

/** What was billed and not paid yet; nothing where there is none. */
export function StaysDue({ periods }: Pick<SubscriptionDetail, 'periods'>) {
  const { t } = useTranslation();
  const { count, due } = unpaid(periods);
  return due && <Text>{t('subscriptions.staysDue', { count, due })}</Text>;
}
