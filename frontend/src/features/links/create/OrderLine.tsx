import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../../app/i18n';
import { Money } from '../../../ui';
import { isEmpty, type TypedLine } from '../../invoices/editor/draft';
import { Quantity, TaxRate, UnitPrice } from '../../invoices/editor/LineFigures';
import { type LineRowProps, RemoveLine } from '../../invoices/editor/LineRow';
import lineClasses from '../../invoices/editor/LineTable.module.css';
import { LineType } from '../../invoices/editor/LineType';
import { onceNear } from '../../invoices/editor/onceNear';
import { LineName } from './LineName';
import { LineReference } from './LineReference';

/** One line of an order, all of it typed in place. A discount line has a name and an amount only. */
export const OrderLine = onceNear(function OrderLine(props: LineRowProps) {
  const { line, index, habits, amount, onChange, onItem, onRemove } = props;
  const { t } = useTranslation();
  const lowers = line.type === 'discount';
  const patch = (change: Partial<TypedLine>) => onChange(line.key, change);
  const labelled = (label: TextKey) => ({
    'aria-label': t('invoices.line.cell', { label: t(label), line: index + 1 }),
    variant: 'unstyled' as const,
  });
  const cell = { line, habits, patch, labelled };
  return (
    <div
      className={lineClasses.line}
      data-line={index}
      role="group"
      aria-label={t('invoices.line.name', { line: index + 1 })}
    >
      <LineName {...cell} onItem={(item, by) => onItem(line.key, index, item, by)} />
      {lowers ? <div /> : <LineReference {...cell} />}
      <LineType {...cell} />
      {lowers ? <div /> : <Quantity {...cell} />}
      <UnitPrice {...cell} />
      {lowers ? <div /> : <TaxRate {...cell} />}
      <div className={lineClasses.amount}>
        {amount && line.unitPrice !== null && (
          <Money amount={lowers ? { ...amount, minor: -amount.minor } : amount} />
        )}
      </div>
      <div className={lineClasses.remove}>
        {!isEmpty(line) && <RemoveLine line={index + 1} onClick={() => onRemove(index)} />}
      </div>
    </div>
  );
});
