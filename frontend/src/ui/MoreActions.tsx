import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Needs, useMay } from './user';

interface MoreActionsProps {
  /** What is behind the dots, where "More Actions" would not say it. */
  label?: string;
  /** What any of them needs, where there may be none left to show. */
  needs?: Needs;
  /** Menu.Items. */
  children: ReactNode;
}

/** The actions that are not needed every time, behind three dots. */
export function MoreActions({ label, needs, children }: MoreActionsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const name = label ?? t('ui.moreActions');
  if (!may(needs)) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="input-sm" aria-label={name} title={name}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
