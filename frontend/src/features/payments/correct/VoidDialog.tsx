import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import type { Invoice } from '../../../api/invoices';
import { type NewVoid, voidInvoice } from '../../../api/payments';
import { ConfirmDialog, type Figure, Form, Money } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { NoVoid } from './NoVoid';
import { ReasonField } from './ReasonField';

interface VoidDialogProps {
  invoice: Invoice;
  /** The code of why it cannot be voided; '' when it can. */
  noVoid: string;
  onClose: () => void;
  onRefund: () => void;
  /** Gives up the card that is authorised; absent where none is. */
  onRelease?: () => void;
}

/** Void Invoice: it should never have been billed. Where that is not possible, the way that is. */
export function VoidDialog({ invoice, noVoid, ...ways }: VoidDialogProps) {
  // What it was when the dialog was opened: afterwards it is void.
  const [before] = useState({ invoice, noVoid });
  if (before.noVoid) return <NoVoid {...before} {...ways} />;
  return <Voiding invoice={before.invoice} onClose={ways.onClose} />;
}

function Voiding({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { id, number, balance } = invoice;
  const [reason, setReason] = useState('');
  const command = useCommand({
    run: (input: NewVoid, key) => voidInvoice(input, key),
    invalidates: moneyKeys,
    fields: ['', 'reason'],
    onDone: onClose,
  });
  const submit = () => command.submit({ invoiceId: id, reason });
  const { total, due, writtenOff } = balance;
  const figures: Figure[] = [{ label: t('refunds.takenBack'), value: <Money amount={total} /> }];
  if (writtenOff.minor > 0) {
    figures.push({ label: t('refunds.writtenOffBack'), value: <Money amount={writtenOff} /> });
  }
  figures.push(
    { label: t('refunds.dueNow'), value: <Money amount={due} /> },
    { label: t('refunds.dueAfter'), value: <Money amount={{ ...due, minor: 0 }} />, strong: true },
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      title={t('refunds.voidOf', { number })}
      confirm={t('refunds.voidInvoice')}
      onConfirm={submit}
      busy={command.busy}
      error={command.error?.field === '' ? errorText(command.error, i18n) : null}
      figures={figures}
    >
      <Text size="sm">{t('refunds.voidHint', { number })}</Text>
      <Form id="void" careful errors={command.fieldErrors} onSubmit={submit}>
        <ReasonField value={reason} onChange={setReason} />
      </Form>
    </ConfirmDialog>
  );
}
