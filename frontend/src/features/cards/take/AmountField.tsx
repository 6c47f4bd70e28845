import { useTranslation } from 'react-i18next';
import { MoneyInput, useField } from '../../../ui';
import { AmountEffect } from './AmountEffect';
import classes from './take.module.css';
import type { Taking } from './useTake';

/** How much is charged, and what that means for the invoice. */
export function AmountField({ form }: { form: Taking }) {
  const { t } = useTranslation();
  const { value, patch, amount, invoice } = form;
  return (
    <div>
      <MoneyInput
        {...useField('amount')}
        size="lg"
        classNames={{ label: classes.label }}
        label={t('payments.amount')}
        currency={amount.currency}
        value={value.minor}
        onChange={(minor) => patch({ minor })}
        onFocus={(event) => event.currentTarget.select()}
      />
      <AmountEffect amount={amount} due={invoice?.due} />
    </div>
  );
}
