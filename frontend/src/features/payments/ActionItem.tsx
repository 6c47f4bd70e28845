import { Menu, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type Needs, useMay } from '../../ui';

interface ActionItemProps {
  icon: Icon;
  label: string;
  /** Why it cannot be done now. The item stays in reach of the keyboard, so that the reason is too. */
  why?: string;
  needs?: Needs;
  onClick: () => void;
}

/** An action in a menu; one that is not possible says why, one that the role may not do is not there. */
export function ActionItem({ icon: Icon, label, why, needs, onClick }: ActionItemProps) {
  const may = useMay();
  if (!may(needs)) return null;
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      aria-disabled={why ? true : undefined}
      closeMenuOnClick={!why}
      c={why && 'dimmed'}
      onClick={why ? undefined : onClick}
    >
      {label}
      {why && (
        <Text size="xs" c="dimmed" maw="14rem">
          {why}
        </Text>
      )}
    </Menu.Item>
  );
}
