import type { TextKey } from '../../../app/i18n';
import { MoneyInput, QuantityInput, RateInput } from '../../../ui';
import { isUntaxed } from '../../items/types';
import { DiscountInput } from './DiscountInput';
import type { LineHabits, TypedLine } from './draft';
import { aside, LineCell } from './LineCell';
import { LineType } from './LineType';

export interface LineFiguresProps {
  line: TypedLine;
  habits: LineHabits;
  patch: (change: Partial<TypedLine>) => void;
  /** What every input of the line carries, named after its column. */
  labelled: (label: TextKey) => { 'aria-label': string; variant: 'unstyled' };
}

/** The figures of a line. A discount line has an amount and nothing else, and sales tax no discount. */
export function LineFigures(props: LineFiguresProps) {
  const { type } = props.line;
  const lowers = type === 'discount';
  return (
    <>
      {lowers ? <div /> : <Quantity {...props} />}
      <UnitPrice {...props} />
      {lowers || type === 'sales_tax' ? <div /> : <LineDiscount {...props} />}
      <LineType {...props} />
      {lowers ? <div /> : <TaxRate {...props} />}
    </>
  );
}

function LineDiscount({ line, habits, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="discount">
      {(field) => (
        <DiscountInput
          {...field}
          {...labelled('invoices.line.discount')}
          currency={habits.currency}
          value={line.discount}
          onChange={(discount) => patch({ discount })}
        />
      )}
    </LineCell>
  );
}

export function Quantity({ line, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="quantity">
      {(field) => (
        <QuantityInput
          {...field}
          {...labelled('invoices.line.quantity')}
          {...aside(line.unit)}
          value={line.quantity}
          onChange={(quantity) => patch({ quantity })}
        />
      )}
    </LineCell>
  );
}

export function UnitPrice({ line, habits, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="unitPrice">
      {(field) => (
        <MoneyInput
          {...field}
          {...labelled('invoices.line.unitPrice')}
          {...aside('')}
          currency={habits.currency}
          value={line.unitPrice}
          onChange={(unitPrice) => patch({ unitPrice })}
        />
      )}
    </LineCell>
  );
}

export function TaxRate({ line, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="taxRate">
      {(field) => (
        <RateInput
          {...field}
          {...labelled('invoices.line.taxRate')}
          value={line.taxRate}
          disabled={isUntaxed(line.type)}
          onChange={(taxRate) => patch({ taxRate })}
          rightSectionWidth="1.375rem"
        />
      )}
    </LineCell>
  );
}
