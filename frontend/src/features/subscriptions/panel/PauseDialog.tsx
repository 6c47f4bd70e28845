import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pauseSubscription, type SubscriptionDetail } from '../../../api/subscriptions';
import { ConfirmDialog } from '../../../ui';
import { StaysDue } from './StaysDue';
import { useAct } from './useAct';

/** Asks before a subscription is paused. */
export function PauseDialog({ onClose, ...detail }: SubscriptionDetail & { onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = detail.subscription;
  const asked = useAct(pauseSubscription, t('subscriptions.wasPaused', { name }), detail, onClose);
  return (
    <ConfirmDialog
      {...asked}
      title={t('subscriptions.pauseTitle', { name })}
      confirm={t('subscriptions.pauseConfirm')}
    >
      <Text>{t('subscriptions.pauseText')}</Text>
      <StaysDue {...detail} />
    </ConfirmDialog>
  );
}
