import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cancelSubscription, type SubscriptionDetail } from '../../../api/subscriptions';
import { ConfirmDialog } from '../../../ui';
import { StaysDue } from './StaysDue';
import { useAct } from './useAct';

/** Asks before a subscription ends for good: what was billed stays due. */
export function CancelDialog({ onClose, ...detail }: SubscriptionDetail & { onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = detail.subscription;
  const asked = useAct(cancelSubscription, t('subscriptions.wasCancelled', { name }), detail, onClose);
  return (
    <ConfirmDialog
      {...asked}
      title={t('subscriptions.cancelTitle', { name })}
      confirm={t('subscriptions.cancel')}
      dismiss={t('subscriptions.keep')}
      irreversible
    >
      <Text>{t('subscriptions.cancelText')}</Text>
      <StaysDue {...detail} />
    </ConfirmDialog>
  );
}
