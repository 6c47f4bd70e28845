import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from './Figures';
import { useFocusReturn } from './useFocusReturn';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in words; inputs may be here as well. */
  children?: ReactNode;
  /** What will happen, in figures. */
  figures?: readonly Figure[];
  /** Names the act: "Refund 24.90 €", "Void Invoice". */
  confirm: string;
  onConfirm: () => void;
  /** Names the way back, where "Cancel" could be taken for the act. */
  dismiss?: string;
  /** Makes the button red and says that there is no way back. */
  irreversible?: boolean;
  size?: 'md' | 'xl';
  busy?: boolean;
  disabled?: boolean;
  error?: string | null;
}

/** Asks before something that matters. It is not confirmed by a stray Enter: the cancel button has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { opened, onClose, title, children, figures, irreversible = false, error } = props;
  useFocusReturn(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={props.size ?? 'md'}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        {children}
        {figures && <Figures figures={figures} />}
        {irreversible && (
          <Group gap="xs" c="var(--mantine-color-error)" wrap="nowrap">
            <IconAlertTriangle size={16} aria-hidden />
            <Text size="sm">{t('ui.irreversible')}</Text>
          </Group>
        )}
        {error && <Alert color="red">{error}</Alert>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {props.dismiss ?? t('ui.cancel')}
          </Button>
          <Button
            color={irreversible ? 'red' : undefined}
            onClick={props.onConfirm}
            loading={props.busy}
            disabled={props.disabled}
          >
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
