import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../../api/payments';
import { MoreActions } from '../../../invoices/MoreActions';
import { ActionItem } from '../../../payments/ActionItem';
import { usePaper } from '../../../payments/usePaper';

export interface PaymentActionsProps {
  payment: Payment;
  onSend: () => void;
  onReverse: () => void;
}

/** The receipt, and the way out of a payment that was recorded wrongly. */
export function PaymentActions({ payment, onSend, onReverse }: PaymentActionsProps) {
  const { t } = useTranslation();
  const { id, reversedAt } = payment;
  const paper = usePaper({ kind: 'receipt', id });
  return (
    <>
      <MoreActions>
        <ActionItem icon={IconDownload} label={t('payments.saveReceipt')} onClick={paper.save} />
        <ActionItem
          icon={IconArrowBackUp}
          label={t('refunds.reversePayment')}
          why={reversedAt > 0 ? t('refunds.why.reversed') : undefined}
          onClick={onReverse}
        />
      </MoreActions>
      <Button variant="default" onClick={paper.open}>
        {t('payments.openReceipt')}
      </Button>
      <Button onClick={onSend}>{t('payments.sendReceipt')}</Button>
    </>
  );
}
