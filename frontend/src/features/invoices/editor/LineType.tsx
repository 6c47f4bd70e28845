import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typeNames } from '../../items/types';
import { LineCell } from './LineCell';
import type { LineFiguresProps } from './LineFigures';

/** What kind of thing is sold. Sales tax only comes on top of prices without tax. */
export function LineType({ line, habits, patch, labelled }: LineFiguresProps) {
  const { t } = useTranslation();
  const offered = Object.entries(typeNames).filter(
    ([type]) => type !== 'sales_tax' || !habits.taxIncluded || line.type === type,
  );
  return (
    <LineCell line={line} column="type">
      {(field) => (
        <NativeSelect
          {...field}
          {...labelled('items.type.label')}
          data={offered.map(([value, label]) => ({ value, label: t(label) }))}
          value={line.type}
          onChange={(event) => patch({ type: event.currentTarget.value })}
        />
      )}
    </LineCell>
  );
}
