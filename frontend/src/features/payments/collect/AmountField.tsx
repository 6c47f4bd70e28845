import { useTranslation } from 'react-i18next';
import { Field, MoneyInput } from '../../../ui';
import { AmountEffect } from './AmountEffect';
import classes from './CollectForm.module.css';
import type { Account } from './useAccount';
import type { Collecting } from './useCollect';

interface AmountFieldProps {
  form: Collecting;
  account: Account;
}

/** What was paid, and what that means for what is due. */
export function AmountField({ form, account }: AmountFieldProps) {
  const { t } = useTranslation();
  const { invoices, credit } = account;
  return (
    <div>
      <Field name="amount">
        {(field) => (
          <MoneyInput
            {...field}
            size="lg"
            data-autofocus={invoices.length === 0 || undefined}
            classNames={{ label: classes.label }}
            label={t('payments.amount')}
            currency={credit.currency}
            value={form.minor}
            onChange={form.setMinor}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <AmountEffect
        amount={form.amount}
        invoices={invoices}
        shares={form.shares}
        credit={form.usesCredit ? credit : undefined}
      />
    </div>
  );
}
