import { useTranslation } from 'react-i18next';
import { Field, formatMoney, formatThousandths, MoneyInput, QuantityInput, useShop } from '../../../ui';
import { type RefundLineProps, withUnit } from './RefundLineRow';
import classes from './refund.module.css';
import { lineField } from './refundLines';

/** How much of a line is taken back: a quantity, and its worth, which can be typed over. */
export function RefundLineFields({ invoice, left, line, alone, worth, onChange }: RefundLineProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { position, quantity } = line;
  const { name = '', unit = '' } = invoice.lines[position - 1] ?? {};
  const all = quantity === left.quantity ? left.gross : undefined;
  const most = withUnit(formatThousandths(left.quantity, shop), unit);
  return (
    <>
      {left.quantity === 0 && <span />}
      {left.quantity > 0 && (
        <Field name={lineField(position, 'quantity')}>
          {(field) => (
            <QuantityInput
              {...field}
              size="xs"
              className={classes.field}
              data-autofocus={alone || undefined}
              aria-label={t('refunds.quantityOf', { name })}
              value={quantity}
              onChange={(quantity) => onChange({ quantity, amount: undefined })}
              onFocus={(event) => event.currentTarget.select()}
              description={!field.error && t('refunds.ofQuantity', { most })}
              inputWrapperOrder={['input', 'error', 'description']}
            />
          )}
        </Field>
      )}
      <Field name={lineField(position, 'amount')}>
        {(field) => (
          <MoneyInput
            {...field}
            size="xs"
            className={classes.field}
            aria-label={t('refunds.amountOf', { name })}
            currency={left.gross.currency}
            value={line.amount === undefined ? ((worth ?? all)?.minor ?? null) : line.amount}
            onChange={(amount) => onChange({ amount })}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={(event) => event.currentTarget.value === '' && onChange({ amount: undefined })}
            description={!field.error && t('refunds.atMost', { amount: formatMoney(left.gross, shop) })}
            inputWrapperOrder={['input', 'error', 'description']}
          />
        )}
      </Field>
    </>
  );
}
