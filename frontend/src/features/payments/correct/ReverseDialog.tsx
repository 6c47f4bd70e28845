import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { type NewReversal, type Payment, reversePayment } from '../../../api/payments';
import { ConfirmDialog, type Figure, Form, Money } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { ReasonField } from './ReasonField';

/** Reverse Payment: it was recorded wrongly and never came. */
export function ReverseDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [{ id, number, amount, allocations, method }] = useState(payment);
  const [reason, setReason] = useState('');
  const command = useCommand({
    run: (input: NewReversal, key) => reversePayment(input, key),
    invalidates: moneyKeys,
    fields: ['', 'reason'],
    onDone: onClose,
  });
  const submit = () => command.submit({ paymentId: id, reason });
  const credit = allocations.reduce((rest, part) => rest - part.amount.minor, amount.minor);
  const figures: Figure[] = allocations.map((part) => ({
    label: t('refunds.unpaidAgain', { number: part.number }),
    value: <Money amount={part.amount} />,
  }));
  if (credit > 0) {
    figures.push({ label: t('refunds.creditLost'), value: <Money amount={{ ...amount, minor: credit }} /> });
  }
  const back = method === 'store_credit' ? t('refunds.creditBack') : t('refunds.paymentUndone');
  figures.push({ label: back, value: <Money amount={amount} />, strong: true });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      title={t('refunds.reverseOf', { number })}
      confirm={t('refunds.reversePayment')}
      onConfirm={submit}
      busy={command.busy}
      error={command.error?.field === '' ? errorText(command.error, i18n) : null}
      figures={figures}
    >
      <Text size="sm">{t('refunds.reverseHint')}</Text>
      <Form id="reverse" careful errors={command.fieldErrors} onSubmit={submit}>
        <ReasonField value={reason} onChange={setReason} />
      </Form>
    </ConfirmDialog>
  );
}
