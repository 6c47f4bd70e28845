import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddDiscount } from '../../invoices/editor/AddDiscount';
import { removeLineAt } from '../../invoices/editor/changes';
import type { LineHabits } from '../../invoices/editor/draft';
import lineClasses from '../../invoices/editor/LineTable.module.css';
import { isEager } from '../../invoices/editor/onceNear';
import { useLineEdits } from '../../invoices/editor/useLineEdits';
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
  const { rows, addDiscount } = useLineEdits({
    edit,
    habits,
    focus: keys.focus,
    count: order.lines.length,
  });
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
            {...rows}
          />
        ))}
      </div>
      <Group mt="xs">
        <AddDiscount onClick={addDiscount} />
      </Group>
    </div>
  );
}
