import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getInvoice, invoiceKey } from '../../../api/invoices';
import type { CreditNote } from '../../../api/payments';
import { useFocusReturn } from '../../../ui';
import { NothingToRefund } from './NothingToRefund';
import { Refunded } from './Refunded';
import { RefundForm } from './RefundForm';
import classes from './refund.module.css';
import { isLeft } from './refundLines';

interface RefundDialogProps {
  invoiceId: number;
  onClose: () => void;
  onSendCreditNote: (note: CreditNote) => void;
}

/** Refund Items: what is taken back, what that means in figures, and what to do with the credit note. */
export function RefundDialog({ invoiceId, onClose, onSendCreditNote }: RefundDialogProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const [note, setNote] = useState<CreditNote | null>(null);
  const { data: detail } = useQuery({
    queryKey: invoiceKey(invoiceId),
    queryFn: () => getInvoice(invoiceId),
  });
  // Opened with its fields at once, so that the first of them has the focus.
  if (!detail) return null;
  const { invoice, refundable, creditNotes, cards } = detail;
  const possible = !invoice.balance.voided && refundable.some(isLeft);
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={note !== null}
      title={<Text fw={600}>{t('refunds.refundOf', { number: invoice.number })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size={note || !possible ? '29rem' : '60rem'}
      yOffset="3dvh"
      classNames={{ content: classes.dialog, body: classes.body }}
    >
      {note && (
        <Refunded
          note={creditNotes.find(({ id }) => id === note.id) ?? note}
          cards={cards}
          due={invoice.balance.due}
          onClose={onClose}
          onSend={() => onSendCreditNote(note)}
        />
      )}
      {!note && possible && <RefundForm detail={detail} onClose={onClose} onRefunded={setNote} />}
      {!note && !possible && <NothingToRefund invoice={invoice} onClose={onClose} />}
    </Modal>
  );
}
