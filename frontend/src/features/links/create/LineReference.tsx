import { TextInput } from '@mantine/core';
import { LineCell } from '../../invoices/editor/LineCell';
import type { LineFiguresProps } from '../../invoices/editor/LineFigures';

/** The shop's own name for what is sold: the item's SKU, or any text. */
export function LineReference({ line, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="reference">
      {(field) => (
        <TextInput
          {...field}
          {...labelled('links.line.reference')}
          title={line.reference}
          value={line.reference}
          onChange={(event) => patch({ reference: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
    </LineCell>
  );
}
