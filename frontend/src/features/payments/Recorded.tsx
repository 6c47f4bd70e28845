import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../api';
import { May, Money } from '../../ui';

interface Step {
  label: string;
  run: () => void;
}

interface RecordedProps {
  amount: Amount;
  /** What became of the amount. */
  outcome: string;
  /** The figures after it. */
  children: ReactNode;
  send: Step;
  open: Step;
  onClose: () => void;
}

/** Money that is in the book now: how much, what stands after it, and its paper. */
export function Recorded({ amount, outcome, children, send, open, onClose }: RecordedProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Group gap="sm" wrap="nowrap" role="status">
        <IconCircleCheck size={28} color="var(--daybook-good)" aria-hidden />
        <div>
          <Text size="xl" fw={600} lh={1.2}>
            <Money amount={amount} />
          </Text>
          <Text c="dimmed">{outcome}</Text>
        </div>
      </Group>
      {children}
      <Group justify="flex-end" gap="xs">
        <May needs="sell">
          <Button variant="default" onClick={send.run}>
            {send.label}
          </Button>
        </May>
        <Button variant="default" onClick={open.run}>
          {open.label}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('payments.done')}
        </Button>
      </Group>
    </Stack>
  );
}
