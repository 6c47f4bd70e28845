import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardPaymentKey, getCardPayment } from '../../../api/cards';
import type { Charge } from '../../../api/payments';
import { useFocusReturn } from '../../../ui';
import { SendDialog } from '../../payments/send/SendDialog';
import { useCustomerCards } from '../useCustomerCards';
import { Taken } from './Taken';

interface OpenPaymentDialogProps {
  charge: Charge;
  onClose: () => void;
}

/** A card payment that was begun before: how it stands, and what comes of it. */
export function OpenPaymentDialog({ charge: { id, customerId }, onClose }: OpenPaymentDialogProps) {
  const { t } = useTranslation();
  const [receipt, setReceipt] = useState(0);
  const known = useCustomerCards(customerId);
  const { data: payment } = useQuery({ queryKey: cardPaymentKey(id), queryFn: () => getCardPayment(id) });
  useFocusReturn();
  if (receipt > 0) {
    const what = { kind: 'receipt', document: { kind: 'receipt', id: receipt } } as const;
    return <SendDialog what={what} onClose={onClose} />;
  }
  if (!payment || !known) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size="31rem"
      title={<Text fw={600}>{t('terminal.create')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Taken payment={payment} cards={known.cards} onClose={onClose} onSendReceipt={setReceipt} />
    </Modal>
  );
}
