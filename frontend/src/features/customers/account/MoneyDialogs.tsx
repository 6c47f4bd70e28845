import { useState } from 'react';
import type { CustomerDetail } from '../../../api/customers';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { storeCredit } from '../../payments/collect/methods';
import { RefundCreditDialog } from '../../payments/correct/RefundCreditDialog';
import { SendDialog } from '../../payments/send/SendDialog';
import { displayName } from '../name';
import { CreditPanel } from './credit/CreditPanel';

/** The dialogs about a customer's money. */
export type MoneyDialog = 'collect' | 'useCredit' | 'payOut' | 'credit';

export interface MoneyDialogsProps extends CustomerDetail {
  opened: MoneyDialog | null;
  open: (dialog: MoneyDialog | null) => void;
}

/** One dialog at a time; the receipt of a payment that was just made can be sent at once. */
export function MoneyDialogs({ customer, sums, opened, open }: MoneyDialogsProps) {
  const [receipt, setReceipt] = useState<number | null>(null);
  const { id } = customer;
  const close = () => open(null);
  if (receipt !== null) {
    const what = { kind: 'receipt', document: { kind: 'receipt', id: receipt } } as const;
    return <SendDialog what={what} onClose={() => setReceipt(null)} />;
  }
  switch (opened) {
    case 'collect':
    case 'useCredit':
      return (
        <CollectDialog
          method={opened === 'useCredit' ? storeCredit.id : undefined}
          customerId={id}
          customerName={displayName(customer)}
          onClose={close}
          onSendReceipt={(payment) => {
            close();
            setReceipt(payment.id);
          }}
        />
      );
    case 'payOut':
      return <RefundCreditDialog customerId={id} credit={sums.credit} onClose={close} />;
    case 'credit':
      return <CreditPanel customerId={id} credit={sums.credit} open={open} />;
    default:
      return null;
  }
}
