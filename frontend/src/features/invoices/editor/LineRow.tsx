import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { Item } from '../../../api/items';
import { isEmpty, type LineHabits, type TypedLine } from './draft';
import { ItemInput, type TakenBy } from './ItemInput';
import { aside, LineCell } from './LineCell';
import { LineFigures } from './LineFigures';
import { LineFrame, useLabelled } from './LineFrame';
import { onceNear } from './onceNear';

export interface LineRowProps {
  line: TypedLine;
  index: number;
  habits: LineHabits;
  amount: Amount | undefined;
  onChange: (key: string, patch: Partial<TypedLine>) => void;
  onItem: (key: string, index: number, item: Item, by: TakenBy) => void;
  onRemove: (index: number) => void;
}

/** One line, all of it typed in place. A discount line has a name and an amount only. */
export const LineRow = onceNear(function LineRow(props: LineRowProps) {
  const { line, index, habits, amount, onChange, onItem, onRemove } = props;
  const { t } = useTranslation();
  const patch = (change: Partial<TypedLine>) => onChange(line.key, change);
  const labelled = useLabelled(index);
  return (
    <LineFrame line={line} index={index} amount={amount} onRemove={onRemove}>
      <LineCell line={line} column="name">
        {(field) => (
          <ItemInput
            {...field}
            {...labelled('invoices.line.item')}
            {...aside(line.reference)}
            placeholder={isEmpty(line) ? t('invoices.line.placeholder') : undefined}
            title={line.name}
            value={line.name}
            onText={(name) => patch({ name, itemId: 0, reference: '' })}
            onItem={(item, by) => onItem(line.key, index, item, by)}
          />
        )}
      </LineCell>
      <LineFigures line={line} habits={habits} patch={patch} labelled={labelled} />
    </LineFrame>
  );
});
