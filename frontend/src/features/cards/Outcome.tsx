import { Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface OutcomeProps {
  good: boolean;
  title: ReactNode;
  children?: ReactNode;
}

/** What came of it, in words. */
export function Outcome({ good, title, children }: OutcomeProps) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" role="status">
      {good ? (
        <IconCircleCheck size={24} color="var(--daybook-good)" aria-hidden style={{ flex: 'none' }} />
      ) : (
        <IconAlertCircle size={24} color="var(--daybook-bad)" aria-hidden style={{ flex: 'none' }} />
      )}
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text fw={600}>{title}</Text>
        {children && <Text c="dimmed">{children}</Text>}
      </div>
    </Group>
  );
}
