import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Money as Amount, errorText, useCommand } from '../../../api';
import { type NewCreditPayout, refundCredit } from '../../../api/payments';
import { ConfirmDialog, Field, Form, formatMoney, Money, useShop } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { usePayoutMethods } from '../refund/usePayoutMethods';
import { AmountField } from './AmountField';
import { ReasonField } from './ReasonField';

interface RefundCreditDialogProps {
  customerId: number;
  /** What the customer has. */
  credit: Amount;
  onClose: () => void;
}

/** Pays out a customer's credit, or a part of it. */
export function RefundCreditDialog({ customerId, credit, onClose }: RefundCreditDialogProps) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  const [before] = useState(credit);
  const [minor, setMinor] = useState<number | null>(before.minor);
  const [method, setMethod] = useState('cash');
  const [note, setNote] = useState('');
  const methods = usePayoutMethods().filter(({ value }) => value !== 'store_credit');
  const amount = { ...before, minor: minor ?? 0 };
  const command = useCommand({
    run: (input: NewCreditPayout, key) => refundCredit(input, key),
    invalidates: moneyKeys,
    fields: ['', 'amount', 'method', 'note'],
    onDone: onClose,
  });
  const submit = () => command.submit({ customerId, method, amount, note });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      title={t('refunds.payOutCredit')}
      confirm={t('refunds.payOutAmount', { amount: formatMoney(amount, shop) })}
      onConfirm={submit}
      busy={command.busy}
      disabled={amount.minor === 0}
      error={command.error?.field === '' ? errorText(command.error, i18n) : null}
      figures={[
        { label: t('refunds.creditNow'), value: <Money amount={before} /> },
        { label: t('refunds.goesBack'), value: <Money amount={{ ...amount, minor: -amount.minor }} /> },
        {
          label: t('refunds.creditAfter'),
          value: <Money amount={{ ...before, minor: Math.max(before.minor - amount.minor, 0) }} />,
          strong: true,
        },
      ]}
    >
      <Form id="refund-credit" careful errors={command.fieldErrors} onSubmit={submit}>
        <AmountField value={minor} limit={before} onChange={setMinor} />
        <Field name="method">
          {(field) => (
            <Select
              {...field}
              mb="md"
              label={t('refunds.method')}
              data={methods}
              value={method}
              onChange={(method) => method && setMethod(method)}
              allowDeselect={false}
            />
          )}
        </Field>
        <ReasonField name="note" label={t('refunds.note')} value={note} onChange={setNote} />
      </Form>
    </ConfirmDialog>
  );
}
