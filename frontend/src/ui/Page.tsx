import { Anchor, Button, Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { type Needs, useMay } from './user';

export interface PageProps {
  title: string;
  /** A short line or mark beside the title: a status, a date. */
  note?: ReactNode;
  /** Where the arrow above the title leads. */
  back?: { href: string; label: string };
  /** The page's ONE primary button. */
  primary?: {
    label: string;
    onClick: () => void;
    icon?: ReactNode;
    disabled?: boolean;
    loading?: boolean;
    needs?: Needs;
  };
  /** Quieter actions, left of the primary button. */
  actions?: ReactNode;
  filters?: ReactNode;
  /** True for a page that is one list: the list scrolls, the page does not. */
  fill?: boolean;
  children: ReactNode;
}

/** The frame of every page: title and primary button in their places, filters under them, the content. */
export function Page({ title, note, back, primary, actions, filters, fill = false, children }: PageProps) {
  const may = useMay();
  useDocumentTitle(`${title} · Daybook`);
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={classes.header}>
        {back && (
          <Anchor href={`#${back.href}`} size="xs" c="dimmed" className={classes.back}>
            <IconChevronLeft size={14} aria-hidden />
            {back.label}
          </Anchor>
        )}
        <Group justify="space-between" gap="md" mih="2.25rem">
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {note}
          </Group>
          <Group gap="xs" ms="auto">
            {actions}
            {primary && may(primary.needs) && (
              <Button
                onClick={primary.onClick}
                leftSection={primary.icon}
                disabled={primary.disabled}
                loading={primary.loading}
              >
                {primary.label}
              </Button>
            )}
          </Group>
        </Group>
        {filters && (
          <Group gap="xs" className={classes.filters}>
            {filters}
          </Group>
        )}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
