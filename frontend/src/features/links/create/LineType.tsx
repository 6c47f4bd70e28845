import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../../app/i18n';
import { LineCell } from '../../invoices/editor/LineCell';
import type { LineFiguresProps } from '../../invoices/editor/LineFigures';
import { typeNames } from '../../items/ItemFields';

const discount: TextKey = 'items.type.discount';

/** What kind of thing is sold. A discount line stays one. */
export function LineType({ line, patch, labelled }: LineFiguresProps) {
  const { t } = useTranslation();
  const sold = Object.entries(typeNames).filter(([value]) => value !== 'discount');
  return (
    <LineCell line={line} column="type">
      {(field) =>
        line.type === 'discount' ? (
          <span>{t(discount)}</span>
        ) : (
          <NativeSelect
            {...field}
            {...labelled('links.line.type')}
            data={sold.map(([value, label]) => ({ value, label: t(label) }))}
            value={line.type}
            onChange={(event) => patch({ type: event.currentTarget.value })}
          />
        )
      }
    </LineCell>
  );
}
