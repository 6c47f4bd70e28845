import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { cancelLink, type LinkDetail } from '../../../api/links';
import { ConfirmDialog, Money } from '../../../ui';
import { afterLink } from '../afterLink';

interface CancelDialogProps {
  detail: LinkDetail;
  onClose: () => void;
}

/** Asks before a link is cancelled: the customer may be looking at it. */
export function CancelDialog({ detail: { link, status }, onClose }: CancelDialogProps) {
  const { t, i18n } = useTranslation();
  const cancel = useCommand({
    run: cancelLink,
    invalidates: afterLink,
    fields: [''],
    onDone: () => {
      notifications.show({ message: t('links.wasCancelled', { order: link.orderId }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('links.cancelTitle', { order: link.orderId })}
      figures={[{ label: t('links.amount'), value: <Money amount={link.totals.total} /> }]}
      confirm={t('links.cancelConfirm')}
      dismiss={t('links.keep')}
      onConfirm={() => cancel.submit(link.id)}
      busy={cancel.busy}
      error={cancel.error && errorText(cancel.error, i18n)}
      irreversible
    >
      <Text>{t(status === 'in_progress' ? 'links.cancelOpened' : 'links.cancelText')}</Text>
    </ConfirmDialog>
  );
}
