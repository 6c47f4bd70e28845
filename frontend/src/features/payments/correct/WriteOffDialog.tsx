import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import type { Invoice } from '../../../api/invoices';
import { type NewWriteOff, writeOff } from '../../../api/payments';
import { ConfirmDialog, Form, formatMoney, Money, useShop } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { AmountField } from './AmountField';
import { ReasonField } from './ReasonField';

/** Write Off: part or all of what is due will not come. */
export function WriteOffDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  // What was due when the dialog was opened; the invoice is another one afterwards.
  const [{ id, number, balance }] = useState(invoice);
  const { due } = balance;
  const [minor, setMinor] = useState<number | null>(due.minor);
  const [reason, setReason] = useState('');
  const amount = { ...due, minor: minor ?? 0 };
  const command = useCommand({
    run: (input: NewWriteOff, key) => writeOff(input, key),
    invalidates: moneyKeys,
    fields: ['', 'amount', 'reason'],
    onDone: onClose,
  });
  const submit = () => command.submit({ invoiceId: id, amount, reason });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('refunds.writeOffOf', { number })}
      confirm={t('refunds.writeOffAmount', { amount: formatMoney(amount, shop) })}
      onConfirm={submit}
      busy={command.busy}
      disabled={amount.minor === 0}
      error={command.error?.field === '' ? errorText(command.error, i18n) : null}
      figures={[
        { label: t('refunds.dueNow'), value: <Money amount={due} /> },
        { label: t('refunds.writtenOff'), value: <Money amount={{ ...amount, minor: -amount.minor }} /> },
        {
          label: t('refunds.dueAfter'),
          value: <Money amount={{ ...due, minor: Math.max(due.minor - amount.minor, 0) }} />,
          strong: true,
        },
      ]}
    >
      <Form id="write-off" careful errors={command.fieldErrors} onSubmit={submit}>
        <AmountField value={minor} limit={due} onChange={setMinor} />
        <ReasonField value={reason} onChange={setReason} />
      </Form>
      <Text size="sm">{t('refunds.writeOffHint')}</Text>
    </ConfirmDialog>
  );
}
