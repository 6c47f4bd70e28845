import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { invoicesKey } from '../../../api/invoices';
import { mailsKey, type SendOutcome, sendEach } from '../../../api/mails';
import { todayKey } from '../../../api/today';
import { ConfirmDialog, useFocusReturn } from '../../../ui';
import { LeftOut } from './LeftOut';
import { Refused } from './Refused';

interface SendEachDialogProps {
  kind: 'invoice' | 'reminder';
  invoiceIds: number[];
  onClose: () => void;
  /** The mails are in the outbox, but for those that were left out. */
  onSent: () => void;
}

/** Sending several invoices, or reminders of them, each to its customer; says which were left out and why. */
export function SendEachDialog({ kind, invoiceIds, onClose, onSent }: SendEachDialogProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const [outcomes, setOutcomes] = useState<SendOutcome[] | null>(null);
  const finish = () => {
    onSent();
    onClose();
  };
  const send = useCommand({
    run: (ids: number[], key) => sendEach(kind, ids, key),
    invalidates: [invoicesKey, mailsKey, todayKey],
    fields: ['', 'invoiceIds'],
    onDone: (done) => {
      if (done.some(({ reason }) => reason)) return setOutcomes(done);
      notifications.show({ message: t('payments.queuedEach', { count: done.length }) });
      finish();
    },
  });
  if (outcomes) return <LeftOut outcomes={outcomes} onClose={finish} />;
  const count = invoiceIds.length;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(kind === 'invoice' ? 'payments.sendInvoice' : 'payments.sendReminder')}
      confirm={t(kind === 'invoice' ? 'payments.sendInvoices' : 'payments.sendReminders', { count })}
      onConfirm={() => send.submit(invoiceIds)}
      busy={send.busy}
    >
      <Text>
        {t(kind === 'invoice' ? 'payments.sendEachInvoice' : 'payments.sendEachReminder', { count })}
      </Text>
      {send.error && <Refused error={send.error} onClose={onClose} />}
    </ConfirmDialog>
  );
}
