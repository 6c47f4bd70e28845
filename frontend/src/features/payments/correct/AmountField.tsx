import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';
import { Field, MoneyInput } from '../../../ui';

interface AmountFieldProps {
  value: number | null;
  /** The most that is possible; it is offered first. */
  limit: Money;
  onChange: (minor: number | null) => void;
}

/** An amount that can be typed over, with its limit as soon as it is passed. */
export function AmountField({ value, limit, onChange }: AmountFieldProps) {
  const { t } = useTranslation();
  const beyond = value !== null && value > limit.minor;
  return (
    <Field name="amount">
      {({ name, error }) => (
        <MoneyInput
          name={name}
          mb="md"
          data-autofocus
          label={t('refunds.amount')}
          currency={limit.currency}
          value={value}
          onChange={onChange}
          onFocus={(event) => event.currentTarget.select()}
          error={beyond ? t('errors.too_much', { limit }) : error}
        />
      )}
    </Field>
  );
}
