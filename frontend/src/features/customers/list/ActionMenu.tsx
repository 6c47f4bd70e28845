import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { ActionItem } from '../../payments/ActionItem';
import type { ChosenAction } from './useChosenActions';

interface ActionMenuProps {
  label: string;
  actions: readonly ChosenAction[];
}

/** Actions for several customers that belong together. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" px="sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label, icon, why, run }) => (
          <ActionItem key={id} label={label} icon={icon} why={why} onClick={run} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
