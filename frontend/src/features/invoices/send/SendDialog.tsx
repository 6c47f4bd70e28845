import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailsKey, proposeInvoiceMail, proposeReceiptMail } from '../../../api/mails';
import { SendForm } from './SendForm';

/** What is sent: an invoice, or a payment's receipt, by its id. */
export interface Sent {
  kind: 'invoice' | 'receipt';
  id: number;
}

/** Sending an invoice or a receipt by mail, with the customer's address and a text offered. */
export function SendDialog({ what, onClose }: { what: Sent; onClose: () => void }) {
  const { t } = useTranslation();
  const { kind, id } = what;
  const { data: proposal } = useQuery({
    queryKey: [...mailsKey, 'proposal', kind, id],
    queryFn: () => (kind === 'invoice' ? proposeInvoiceMail(id) : proposeReceiptMail(id)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  // Opened with its fields at once, so that the first of them has the focus.
  if (!proposal) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t(kind === 'invoice' ? 'payments.sendInvoice' : 'payments.sendReceipt')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="34rem"
    >
      <SendForm what={what} proposal={proposal} onClose={onClose} />
    </Modal>
  );
}
