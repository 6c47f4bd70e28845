import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../../api/invoices';
import type { RefundPreview } from '../../../api/payments';
import { formatMoney, useField, useShop } from '../../../ui';
import { RefundedLine, RefundLineRow } from './RefundLineRow';
import classes from './refund.module.css';
import type { TypedLine } from './refundLines';

interface RefundLinesProps {
  detail: InvoiceDetail;
  lines: readonly TypedLine[];
  plan: RefundPreview | null;
  onChange: (position: number, patch: Partial<TypedLine>) => void;
  onTickAll: (ticked: boolean) => void;
}

/** The lines of the invoice, to be ticked; those of which nothing is left stay quiet. */
export function RefundLines({ detail, lines, plan, onChange, onTickAll }: RefundLinesProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { invoice, refundable } = detail;
  const { error } = useField('lines');
  const ticked = lines.filter((line) => line.ticked).length;
  return (
    <div className={classes.lines}>
      <div className={classes.head}>
        <Checkbox
          size="sm"
          name="lines"
          data-autofocus={lines.length > 1 || undefined}
          label={t('refunds.allItems', { amount: formatMoney(leftOf(invoice.balance), shop) })}
          checked={ticked === lines.length}
          indeterminate={ticked > 0 && ticked < lines.length}
          onChange={(event) => onTickAll(event.currentTarget.checked)}
        />
        <span>{t('refunds.quantity')}</span>
        <span>{t('refunds.amount')}</span>
      </div>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <ul className={classes.list}>
        {refundable.map((left) => {
          const line = lines.find(({ position }) => position === left.position);
          return (
            <li key={left.position} className={classes.line}>
              {line ? (
                <RefundLineRow
                  invoice={invoice}
                  left={left}
                  line={line}
                  alone={lines.length === 1}
                  worth={plan?.creditNote.lines.find(({ position }) => position === left.position)?.gross}
                  onChange={(patch) => onChange(left.position, patch)}
                />
              ) : (
                <RefundedLine invoice={invoice} left={left} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function leftOf({ total, credited }: InvoiceDetail['invoice']['balance']) {
  return { ...total, minor: total.minor - credited.minor };
}
