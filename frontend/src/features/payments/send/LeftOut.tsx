import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError, errorText } from '../../../api';
import type { SendOutcome } from '../../../api/mails';
import classes from './LeftOut.module.css';

interface LeftOutProps {
  outcomes: readonly SendOutcome[];
  onClose: () => void;
}

/** How many mails are on their way, and which invoices were left out, with the reason. */
export function LeftOut({ outcomes, onClose }: LeftOutProps) {
  const { t } = useTranslation();
  const left = outcomes.filter(({ reason }) => reason);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('payments.leftOut', { count: left.length })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Text role="status">{t('payments.queuedEach', { count: outcomes.length - left.length })}</Text>
        <ul className={classes.list}>
          {left.map((outcome) => (
            <li key={outcome.invoiceId}>
              <Text fw={600}>
                {[outcome.number || t('payments.draft'), outcome.customer].filter(Boolean).join(' · ')}
              </Text>
              <Reason outcome={outcome} />
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('payments.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Reason({ outcome: { reason } }: { outcome: SendOutcome }) {
  const { i18n } = useTranslation();
  if (!reason) return null;
  const { code, message, field, params, limit } = reason;
  return <Text c="dimmed">{errorText(new ApiError(code, message, field, params, limit), i18n)}</Text>;
}
