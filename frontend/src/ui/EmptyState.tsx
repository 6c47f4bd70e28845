import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { type Needs, useMay } from './user';

export interface EmptyAction {
  label: string;
  onClick: () => void;
  needs?: Needs;
}

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What this page is for, in a sentence or two. */
  children?: ReactNode;
  action?: EmptyAction;
  secondary?: EmptyAction;
}

/** A page with nothing on it yet: what it is, and the one button to start. */
export function EmptyState({ icon, title, children, action, secondary }: EmptyStateProps) {
  const may = useMay();
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={2}>{title}</Title>
      {children && (
        <Text c="dimmed" ta="center" maw="26rem">
          {children}
        </Text>
      )}
      {action && may(action.needs) && (
        <Button mt="sm" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {secondary && may(secondary.needs) && (
        <Button variant="subtle" onClick={secondary.onClick}>
          {secondary.label}
        </Button>
      )}
    </Stack>
  );
}
