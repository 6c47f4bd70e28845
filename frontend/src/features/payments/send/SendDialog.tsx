import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../api/documents';
import { type MailKind, mailsKey, proposeMail } from '../../../api/mails';
import type { TextKey } from '../../../app/i18n';
import { useFocusReturn } from '../../../ui';
import { SendForm } from './SendForm';

/** What is sent: a document, under the name of its mail. */
export interface Sent {
  kind: MailKind;
  document: Document;
}

const titles: Record<MailKind, TextKey> = {
  invoice: 'payments.sendInvoice',
  reminder: 'payments.sendReminder',
  receipt: 'payments.sendReceipt',
  credit_note: 'payments.sendCreditNote',
  statement: 'payments.sendStatement',
};

/** Sending a document by mail, with the customer's address and a text offered. */
export function SendDialog({ what, onClose }: { what: Sent; onClose: () => void }) {
  const { t } = useTranslation();
  const { kind, document } = what;
  useFocusReturn();
  const { data: proposal, error } = useQuery({
    queryKey: [...mailsKey, 'proposal', kind, document],
    queryFn: () => proposeMail(kind, document),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    if (error) onClose();
  }, [error, onClose]);
  // Opened with its fields at once, so that the first of them has the focus.
  if (!proposal) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t(titles[kind])}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="34rem"
    >
      <SendForm what={what} action={t(titles[kind])} proposal={proposal} onClose={onClose} />
    </Modal>
  );
}
