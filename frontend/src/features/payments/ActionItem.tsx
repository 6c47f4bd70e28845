import { Menu, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

interface ActionItemProps {
  icon: Icon;
  label: string;
  /** Why it cannot be done now. The item stays in reach of the keyboard, so that the reason is too. */
  why?: string;
  onClick: () => void;
}

/** An action in a menu; one that is not possible says why. */
export function ActionItem({ icon: Icon, label, why, onClick }: ActionItemProps) {
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
