import type { TypedLine } from '../../invoices/editor/draft';
import { Quantity, TaxRate, UnitPrice } from '../../invoices/editor/LineFigures';
import { LineFrame, useLabelled } from '../../invoices/editor/LineFrame';
import type { LineRowProps } from '../../invoices/editor/LineRow';
import { LineType } from '../../invoices/editor/LineType';
import { onceNear } from '../../invoices/editor/onceNear';
import { LineName } from './LineName';
import { LineReference } from './LineReference';

/** One line of an order, all of it typed in place. A discount line has a name and an amount only. */
export const OrderLine = onceNear(function OrderLine(props: LineRowProps) {
  const { line, index, habits, amount, onChange, onItem, onRemove } = props;
  const lowers = line.type === 'discount';
  const patch = (change: Partial<TypedLine>) => onChange(line.key, change);
  const cell = { line, habits, patch, labelled: useLabelled(index) };
  return (
    <LineFrame line={line} index={index} amount={amount} onRemove={onRemove}>
      <LineName {...cell} onItem={(item, by) => onItem(line.key, index, item, by)} />
      {lowers ? <div /> : <LineReference {...cell} />}
      <LineType {...cell} />
      {lowers ? <div /> : <Quantity {...cell} />}
      <UnitPrice {...cell} />
      {lowers ? <div /> : <TaxRate {...cell} />}
    </LineFrame>
  );
});
