import { Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './cards.module.css';

interface WaitingProps {
  title: string;
  children: ReactNode;
}

/** Something goes on elsewhere; the screen tells by itself what came of it. */
export function Waiting({ title, children }: WaitingProps) {
  return (
    <div className={classes.waiting} role="status">
      <Loader size={18} aria-hidden />
      <div>
        <Text fw={600}>{title}</Text>
        <Text c="dimmed">{children}</Text>
      </div>
    </div>
  );
}
