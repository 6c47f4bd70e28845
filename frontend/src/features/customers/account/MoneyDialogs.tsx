import { useState } from 'react';
import type { CustomerDetail } from '../../../api/customers';
import { AddCardDialog } from '../../cards/request/AddCardDialog';
import { RequestCardDialog } from '../../cards/request/RequestCardDialog';
import { TakeDialog } from '../../cards/take/TakeDialog';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { storeCredit } from '../../payments/collect/methods';
import { RefundCreditDialog } from '../../payments/correct/RefundCreditDialog';
import { SendDialog } from '../../payments/send/SendDialog';
import { displayName } from '../name';
import { CreditPanel } from './credit/CreditPanel';

/** The dialogs about a customer's money. */
export type MoneyDialog = 'collect' | 'useCredit' | 'payOut' | 'credit' | 'take' | 'addCard' | 'requestCard';

export interface MoneyDialogsProps extends CustomerDetail {
  opened: MoneyDialog | null;
  open: (dialog: MoneyDialog | null) => void;
  /** The customer is asked for the money by a link instead. */
  onRequest: () => void;
}

/** One dialog at a time; the receipt of a payment that was just made can be sent at once. */
export function MoneyDialogs({ customer, sums, opened, open, onRequest }: MoneyDialogsProps) {
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
    case 'take':
      return (
        <TakeDialog
          customerId={id}
          customerName={displayName(customer)}
          onClose={close}
          onCollect={() => open('collect')}
          onRequest={() => {
            close();
            onRequest();
          }}
          onSendReceipt={(payment) => {
            close();
            setReceipt(payment);
          }}
        />
      );
    case 'addCard':
      return <AddCardDialog customer={customer} onClose={close} />;
    case 'requestCard':
      return <RequestCardDialog customer={customer} onClose={close} />;
    default:
      return null;
  }
}
