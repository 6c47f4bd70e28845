import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { Item } from '../../../api/items';
import type { TextKey } from '../../../app/i18n';
import { Money } from '../../../ui';
import { isEmpty, type LineHabits, type TypedLine } from './draft';
import { ItemInput, type TakenBy } from './ItemInput';
import { aside, LineCell } from './LineCell';
import { LineFigures } from './LineFigures';
import classes from './LineTable.module.css';
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
  const lowers = line.type === 'discount';
  const patch = (change: Partial<TypedLine>) => onChange(line.key, change);
  const labelled = (label: TextKey) => ({
    'aria-label': t('invoices.line.cell', { label: t(label), line: index + 1 }),
    variant: 'unstyled' as const,
  });
  return (
    <div
      className={classes.line}
      data-line={index}
      role="group"
      aria-label={t('invoices.line.name', { line: index + 1 })}
    >
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
      <div className={classes.amount}>
        {amount && line.unitPrice !== null && (
          <Money amount={lowers ? { ...amount, minor: -amount.minor } : amount} />
        )}
      </div>
      <div className={classes.remove}>
        {!isEmpty(line) && <RemoveLine line={index + 1} onClick={() => onRemove(index)} />}
      </div>
    </div>
  );
});

/** Takes a line away. */
export function RemoveLine({ line, onClick }: { line: number; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('invoices.line.remove')}>
      <ActionIcon aria-label={t('invoices.line.removeLine', { line })} tabIndex={-1} onClick={onClick}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
