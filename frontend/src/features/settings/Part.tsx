import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

export interface PartProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** A part of a section: what it is about on the left, its fields on the right. */
export function Part({ title, hint, children }: PartProps) {
  return (
    <section className={classes.part}>
      <div>
        <Title order={2}>{title}</Title>
        {hint && (
          <Text size="xs" c="dimmed" mt={4}>
            {hint}
          </Text>
        )}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}
