import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { disconnectGateway } from '../../../api/settings';
import { ConfirmDialog } from '../../../ui';
import { afterGateway } from './afterGateway';

/** Asks before the key is forgotten. */
export function DisconnectDialog({ sample, onClose }: { sample: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const command = useCommand<void, unknown>({
    run: disconnectGateway,
    invalidates: afterGateway,
    fields: [''],
    onDone: () => {
      notifications.show({ message: t('settings.cards.disconnected') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('settings.cards.disconnectTitle')}
      confirm={t('settings.cards.disconnectStripe')}
      onConfirm={() => command.submit()}
      busy={command.busy}
      error={command.error ? errorText(command.error, i18n) : null}
    >
      <Text size="sm">{t(sample ? 'settings.cards.disconnectSample' : 'settings.cards.disconnectReal')}</Text>
    </ConfirmDialog>
  );
}
