import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardPayment } from '../../../api/cards';
import { Figures, Money } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import { Recorded } from '../../payments/Recorded';
import { usePaper } from '../../payments/usePaper';

interface PaidProps {
  payment: CardPayment;
  onClose: () => void;
  onSendReceipt: (payment: number) => void;
}

/** The card was charged: which one, the invoice that it paid, and the receipt. */
export function Paid({ payment, onClose, onSendReceipt }: PaidProps) {
  const { t } = useTranslation();
  const { charge, invoice } = payment;
  const paper = usePaper({ kind: 'receipt', id: charge.paymentId });
  const link = (
    <Anchor href={`#/invoices/${invoice.id}`} onClick={onClose}>
      {invoice.number}
    </Anchor>
  );
  const figures =
    invoice.id === 0
      ? []
      : [
          { label: t('payments.invoice'), value: link },
          { label: t('payments.stillDue'), value: <Money amount={invoice.balance.due} />, strong: true },
        ];
  return (
    <Recorded
      amount={charge.captured}
      outcome={t('terminal.paid', { card: cardName(charge) })}
      send={{ label: t('payments.sendReceipt'), run: () => onSendReceipt(charge.paymentId) }}
      open={{ label: t('payments.openReceipt'), run: paper.open }}
      onClose={onClose}
    >
      <Figures figures={figures} />
    </Recorded>
  );
}
