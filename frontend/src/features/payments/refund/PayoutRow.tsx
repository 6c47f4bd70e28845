import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';
import type { CardLeft } from '../../../api/payments';
import { Field, MoneyInput } from '../../../ui';
import { filled, payoutField, type TypedPayout } from './payouts';
import classes from './refund.module.css';
import { usePayoutMethods } from './usePayoutMethods';

interface PayoutRowProps {
  row: TypedPayout;
  /** Its place among them, from 1. */
  line: number;
  rows: readonly TypedPayout[];
  sum: Money;
  cards: readonly CardLeft[];
  onChange: (patch: Partial<TypedPayout>) => void;
  onRemove: () => void;
}

/** One of several methods, with its part of the money. */
export function PayoutRow({ row, line, rows, sum, cards, onChange, onRemove }: PayoutRowProps) {
  const { t } = useTranslation();
  const methods = usePayoutMethods(cards);
  const part = filled(rows, sum.minor)[line - 1]?.amount ?? null;
  return (
    <div className={classes.payout}>
      <Select
        size="xs"
        aria-label={t('refunds.methodLine', { line })}
        data={methods}
        value={row.method}
        onChange={(method) => method && onChange({ method })}
        allowDeselect={false}
      />
      <Field name={payoutField(row.key)}>
        {(field) => (
          <MoneyInput
            {...field}
            size="xs"
            autoFocus={line === 1}
            aria-label={t('refunds.amountLine', { line })}
            currency={sum.currency}
            value={row.amount === null ? null : part}
            onChange={(amount) => onChange({ amount })}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={(event) => event.currentTarget.value === '' && onChange({ amount: undefined })}
          />
        )}
      </Field>
      <Tooltip label={t('refunds.removeMethod')}>
        <ActionIcon size="sm" aria-label={t('refunds.removeLine', { line })} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
