import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { type CardLinkDetail, cancelCardLink } from '../../../api/cards';
import { ConfirmDialog } from '../../../ui';
import { afterCardLink } from './afterCardLink';

interface CancelDialogProps {
  detail: CardLinkDetail;
  onClose: () => void;
}

/** Asks before a card link is cancelled: the customer may be looking at it. */
export function CancelDialog({ detail: { link, status }, onClose }: CancelDialogProps) {
  const { t, i18n } = useTranslation();
  const cancel = useCommand({
    run: cancelCardLink,
    invalidates: afterCardLink,
    fields: [''],
    onDone: () => {
      notifications.show({ message: t('savedCards.linkCancelled') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('savedCards.cancelTitle')}
      confirm={t('savedCards.cancelLink')}
      dismiss={t('savedCards.keepLink')}
      onConfirm={() => cancel.submit(link.id)}
      busy={cancel.busy}
      error={cancel.error && errorText(cancel.error, i18n)}
      irreversible
    >
      <Text>{t(status === 'in_progress' ? 'savedCards.cancelOpened' : 'savedCards.cancelText')}</Text>
    </ConfirmDialog>
  );
}
