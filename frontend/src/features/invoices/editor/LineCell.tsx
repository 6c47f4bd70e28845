import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Field } from '../../../ui';
import type { TypedLine } from './draft';
import classes from './LineTable.module.css';
import { fieldOf, type LineColumn } from './lineFields';

interface LineCellProps {
  line: TypedLine;
  column: LineColumn | 'reference';
  children: (field: { name: string; error: string | undefined }) => ReactNode;
}

/** The place of one field of a line, with what is wrong with it. */
export function LineCell({ line, column, children }: LineCellProps) {
  return (
    <div className={classes.cell} data-column={column}>
      <Field name={fieldOf(line, column)}>{children}</Field>
    </div>
  );
}

/** The props of an input that show a short text at its end: a SKU, a unit. */
export function aside(text: string) {
  return {
    rightSection: text && (
      <Text span size="xs" c="dimmed" truncate>
        {text}
      </Text>
    ),
    rightSectionWidth: text ? `${Math.min(text.length, 14) + 1.75}ch` : 0,
    rightSectionPointerEvents: 'none' as const,
  };
}
