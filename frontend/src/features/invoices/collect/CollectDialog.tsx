import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import type { Payment } from '../../../api/payments';
import { Collected } from './Collected';
import { CollectForm } from './CollectForm';

interface CollectDialogProps {
  invoice: Invoice;
  onClose: () => void;
  onSendReceipt: (payment: Payment) => void;
}

/** Taking money for an invoice, and what to do with the receipt. */
export function CollectDialog({ invoice, onClose, onSendReceipt }: CollectDialogProps) {
  const { t } = useTranslation();
  // What was due when the money came; the invoice itself is another one afterwards.
  const [before] = useState(invoice);
  const [payment, setPayment] = useState<Payment | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={payment !== null}
      title={<Text fw={600}>{t('payments.collectFor', { number: before.number })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="29rem"
    >
      {payment ? (
        <Collected
          payment={payment}
          due={before.balance.due}
          onClose={onClose}
          onSend={() => onSendReceipt(payment)}
        />
      ) : (
        <CollectForm invoice={before} onClose={onClose} onCollected={setPayment} />
      )}
    </Modal>
  );
}
