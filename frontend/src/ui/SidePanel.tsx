import { Drawer, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SidePanel.module.css';

export interface SidePanelProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Stays at the bottom while the content scrolls: the buttons. */
  footer?: ReactNode;
  size?: 'md' | 'lg';
  children: ReactNode;
}

/** Details or a short form beside the list they belong to. Esc closes it. */
export function SidePanel({ opened, onClose, title, footer, size = 'md', children }: SidePanelProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{title}</Text>}
      size={size === 'md' ? '28rem' : '40rem'}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{ content: classes.panel, body: classes.body, header: classes.header }}
    >
      <div className={classes.scroll}>{children}</div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </Drawer>
  );
}
