import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import classes from '../subscriptions.module.css';

/** Why the next period, which has begun, could not be billed; nothing where nothing is in the way. */
export function BlockedNote({ subscription: { refused, nextOn } }: SubscriptionDetail) {
  const { t } = useTranslation();
  if (!refused) return null;
  return (
    <div className={classes.note}>
      <Text fw={600}>{t('subscriptions.blocked.title', { date: nextOn })}</Text>
      <Text>
        {t(refused === 'store_archived' ? 'subscriptions.blocked.store' : 'subscriptions.blocked.other')}
      </Text>
    </div>
  );
}
