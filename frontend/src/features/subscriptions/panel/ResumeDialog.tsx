import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { resumeSubscription, type SubscriptionDetail } from '../../../api/subscriptions';
import { ConfirmDialog } from '../../../ui';
import { useAct } from './useAct';

/** Asks before a subscription goes on: what was left out while it was paused is not billed later. */
export function ResumeDialog({ onClose, ...detail }: SubscriptionDetail & { onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = detail.subscription;
  const asked = useAct(resumeSubscription, t('subscriptions.wasResumed', { name }), detail, onClose);
  return (
    <ConfirmDialog
      {...asked}
      title={t('subscriptions.resumeTitle', { name })}
      confirm={t('subscriptions.resumeConfirm')}
    >
      <Text>{t('subscriptions.resumeText')}</Text>
    </ConfirmDialog>
  );
}
