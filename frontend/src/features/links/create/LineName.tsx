import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/items';
import { useMay } from '../../../ui';
import { isEmpty } from '../../invoices/editor/draft';
import { ItemInput, type TakenBy } from '../../invoices/editor/ItemInput';
import { LineCell } from '../../invoices/editor/LineCell';
import type { LineFiguresProps } from '../../invoices/editor/LineFigures';

interface LineNameProps extends LineFiguresProps {
  onItem: (item: Item, by: TakenBy) => void;
}

/** What is sold: an item or any text; only text for whoever may not see the shop's items. */
export function LineName({ line, patch, labelled, onItem }: LineNameProps) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <LineCell line={line} column="name">
      {(field) => {
        const input = {
          ...field,
          ...labelled('links.line.name'),
          placeholder: isEmpty(line) ? t('links.line.placeholder') : undefined,
          title: line.name,
          value: line.name,
        };
        const onText = (name: string) => patch({ name, itemId: 0 });
        return may('see') ? (
          <ItemInput {...input} onText={onText} onItem={onItem} />
        ) : (
          <TextInput {...input} onChange={(event) => onText(event.currentTarget.value)} autoComplete="off" />
        );
      }}
    </LineCell>
  );
}
