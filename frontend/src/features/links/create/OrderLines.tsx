import { Button } from '@mantine/core';
import { IconDiscount2 } from '@tabler/icons-react';
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/items';
import { changeLine, insertLine, removeLineAt, takeItem } from '../../invoices/editor/changes';
import { discountLine, type LineHabits, type TypedLine } from '../../invoices/editor/draft';
import type { TakenBy } from '../../invoices/editor/ItemInput';
import lineClasses from '../../invoices/editor/LineTable.module.css';
import { isEager } from '../../invoices/editor/onceNear';
import { useLineKeys } from '../../invoices/editor/useLineKeys';
import type { LiveTotals } from '../../invoices/editor/useTotals';
import classes from '../links.module.css';
import { OrderLine } from './OrderLine';
import type { TypedOrder } from './order';
import type { Edit } from './useOrder';

interface OrderLinesProps {
  order: TypedOrder;
  edit: Edit;
  habits: LineHabits;
  totals: LiveTotals | null;
}

/** The lines of the order, typed from cell to cell as an invoice's are. */
export function OrderLines({ order, edit, habits, totals }: OrderLinesProps) {
  const { t } = useTranslation();
  const keys = useLineKeys((index) => edit(removeLineAt(index, habits)));
  const { focus } = keys;
  const onChange = useCallback(
    (key: string, patch: Partial<TypedLine>) => edit(changeLine(key, patch, habits)),
    [edit, habits],
  );
  const onItem = useCallback(
    (key: string, index: number, item: Item, by: TakenBy) => {
      edit(takeItem(key, item, habits));
      if (by === 'pick') focus(index, 'quantity');
      if (by === 'scan') focus(index + 1, 'name');
    },
    [edit, habits, focus],
  );
  const onRemove = useCallback(
    (index: number) => {
      flushSync(() => edit(removeLineAt(index, habits)));
      focus(index, 'name');
    },
    [edit, habits, focus],
  );
  const addDiscount = () => {
    flushSync(() => edit(insertLine(discountLine(t('invoices.line.discount'), habits))));
    focus(order.lines.length - 1, 'unitPrice');
  };
  return (
    <div>
      <div
        ref={keys.table}
        role="group"
        aria-label={t('links.lines')}
        className={classes.lines}
        onKeyDownCapture={keys.onKeyDownCapture}
        onKeyDown={keys.onKeyDown}
      >
        <div className={lineClasses.head} aria-hidden>
          <span>{t('links.line.name')}</span>
          <span className={lineClasses.start}>{t('links.line.reference')}</span>
          <span className={lineClasses.start}>{t('items.type.label')}</span>
          <span>{t('invoices.line.quantity')}</span>
          <span>{t('invoices.line.unitPrice')}</span>
          <span>{t('links.line.taxRate')}</span>
          <span>{t('invoices.line.amount')}</span>
        </div>
        {order.lines.map((line, index) => (
          <OrderLine
            key={line.key}
            line={line}
            index={index}
            eager={isEager(index, order.lines.length)}
            habits={habits}
            amount={totals?.amounts.get(line.key)}
            onChange={onChange}
            onItem={onItem}
            onRemove={onRemove}
          />
        ))}
      </div>
      <Button
        mt="xs"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDiscount2 size={16} aria-hidden />}
        onClick={addDiscount}
      >
        {t('invoices.line.addDiscount')}
      </Button>
    </div>
  );
}
