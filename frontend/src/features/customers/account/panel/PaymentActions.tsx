import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../../../api/desktop';
import type { Charge, Payment } from '../../../../api/payments';
import { May, MoreActions } from '../../../../ui';
import { ActionItem } from '../../../payments/ActionItem';
import { useCardPage } from '../../../payments/cards/useCardPage';
import { whyNotReversed } from '../../../payments/correct/whyNotReversed';
import { usePaper } from '../../../payments/usePaper';

export interface PaymentActionsProps {
  payment: Payment;
  /** Of a payment that was recorded by hand, at the gateway that took it; '' for none. */
  page: string;
  /** By which it came; of id 0 for none. */
  card: Charge;
  onSend: () => void;
  onReverse: () => void;
}

/** The receipt, and the way out of a payment that was recorded wrongly. */
export function PaymentActions({ payment, page, card, onSend, onReverse }: PaymentActionsProps) {
  const { t } = useTranslation();
  const { id } = payment;
  const why = whyNotReversed(payment);
  const paper = usePaper({ kind: 'receipt', id });
  const viewCard = useCardPage();
  return (
    <>
      <MoreActions>
        {(page || card.id > 0) && (
          <ActionItem
            icon={IconExternalLink}
            label={t('payments.viewPaymentMethod')}
            onClick={() => (card.id > 0 ? viewCard(card.id) : openExternal(page))}
          />
        )}
        <ActionItem icon={IconDownload} label={t('payments.saveReceipt')} onClick={paper.save} />
        <ActionItem
          icon={IconArrowBackUp}
          label={t('refunds.reversePayment')}
          needs="refund"
          why={why && t(why)}
          onClick={onReverse}
        />
      </MoreActions>
      <Button variant="default" onClick={paper.open}>
        {t('payments.openReceipt')}
      </Button>
      <May needs="sell">
        <Button onClick={onSend}>{t('payments.sendReceipt')}</Button>
      </May>
    </>
  );
}
