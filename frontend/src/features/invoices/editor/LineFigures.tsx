import type { TextKey } from '../../../app/i18n';
import { MoneyInput, QuantityInput, RateInput } from '../../../ui';
import { DiscountInput } from './DiscountInput';
import type { TypedLine } from './draft';
import { aside, LineCell } from './LineCell';

export interface LineFiguresProps {
  line: TypedLine;
  currency: string;
  patch: (change: Partial<TypedLine>) => void;
  /** What every input of the line carries, named after its column. */
  labelled: (label: TextKey) => { 'aria-label': string; variant: 'unstyled' };
}

/** The figures of a line that sells something. */
export function LineFigures(props: LineFiguresProps) {
  const { line, currency, patch, labelled } = props;
  return (
    <>
      <Quantity {...props} />
      <UnitPrice {...props} />
      <LineCell line={line} column="discount">
        {(field) => (
          <DiscountInput
            {...field}
            {...labelled('invoices.line.discount')}
            currency={currency}
            value={line.discount}
            onChange={(discount) => patch({ discount })}
          />
        )}
      </LineCell>
      <TaxRate {...props} />
    </>
  );
}

/** A discount line has an amount and nothing else. */
export function DiscountFigures(props: LineFiguresProps) {
  return (
    <>
      <div />
      <UnitPrice {...props} />
      <div />
      <div />
    </>
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

export function UnitPrice({ line, currency, patch, labelled }: LineFiguresProps) {
  return (
    <LineCell line={line} column="unitPrice">
      {(field) => (
        <MoneyInput
          {...field}
          {...labelled('invoices.line.unitPrice')}
          {...aside('')}
          currency={currency}
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
          onChange={(taxRate) => patch({ taxRate })}
          rightSectionWidth="1.375rem"
        />
      )}
    </LineCell>
  );
}
