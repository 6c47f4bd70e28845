import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../Waiting';

interface SilentProps {
  /** Asks once more for the same: it is charged once. */
  onAgain: () => void;
  busy: boolean;
  onClose: () => void;
}

/** The gateway was asked and has not answered. */
export function Silent({ onAgain, busy, onClose }: SilentProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Waiting title={t('terminal.asking')}>{t('terminal.askingText')}</Waiting>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onAgain} loading={busy}>
          {t('terminal.askAgain')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
