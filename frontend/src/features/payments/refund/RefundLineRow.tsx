import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { Invoice, Refundable } from '../../../api/invoices';
import { formatThousandths, Money, useShop } from '../../../ui';
import { RefundLineFields } from './RefundLineFields';
import classes from './refund.module.css';
import type { TypedLine } from './refundLines';

interface RefundedLineProps {
  invoice: Invoice;
  left: Refundable;
}

/** A line of which nothing is left. */
export function RefundedLine({ invoice, left }: RefundedLineProps) {
  const { t } = useTranslation();
  const { lines, totals } = invoice;
  const index = left.position - 1;
  const free = totals.lines[index]?.gross.minor === 0;
  return (
    <>
      <Text c="dimmed" className={classes.name}>
        {lines[index]?.name}
      </Text>
      <Text size="xs" c="dimmed" className={classes.nothing}>
        {free ? t('refunds.free') : t('refunds.lineRefunded')}
      </Text>
    </>
  );
}

export interface RefundLineProps extends RefundedLineProps {
  line: TypedLine;
  /** Whether there is nothing else to choose. */
  alone: boolean;
  /** What the credit note would take back of it. */
  worth: Amount | undefined;
  onChange: (patch: Partial<TypedLine>) => void;
}

/** A line to tick; ticked, it asks how much. */
export function RefundLineRow(props: RefundLineProps) {
  const shop = useShop();
  const { invoice, left, line, onChange } = props;
  const sold = invoice.lines[left.position - 1];
  return (
    <>
      <Checkbox
        size="sm"
        className={classes.name}
        label={sold?.name}
        checked={line.ticked}
        onChange={(event) => onChange({ ticked: event.currentTarget.checked })}
      />
      {line.ticked ? (
        <RefundLineFields {...props} />
      ) : (
        <>
          <Text c="dimmed" className={classes.left}>
            {left.quantity > 0 && withUnit(formatThousandths(left.quantity, shop), sold?.unit)}
          </Text>
          <Text c="dimmed" className={classes.left}>
            <Money amount={left.gross} />
          </Text>
        </>
      )}
    </>
  );
}

/** A quantity with its unit, where it has one. */
export function withUnit(quantity: string, unit = ''): string {
  return [quantity, unit].filter(Boolean).join(' ');
}
