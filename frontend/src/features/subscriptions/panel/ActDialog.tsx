import type { SubscriptionDetail } from '../../../api/subscriptions';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { SendDialog } from '../../payments/send/SendDialog';
import { type CardWay, GetCard } from '../GetCard';
import { CancelDialog } from './CancelDialog';
import { PauseDialog } from './PauseDialog';
import { ResumeDialog } from './ResumeDialog';

/** What is about to be done with a subscription. */
export type Act =
  | { kind: 'pause' | 'resume' | 'cancel' | CardWay }
  | { kind: 'collect'; invoiceId: number }
  | { kind: 'receipt'; id: number };

interface ActDialogProps {
  act: Act;
  detail: SubscriptionDetail;
  open: (act: Act | null) => void;
}

/** One dialog at a time; the receipt of a payment that was just made can be sent at once. */
export function ActDialog({ act, detail, open }: ActDialogProps) {
  const close = () => open(null);
  const { customerId, customerName } = detail.subscription;
  switch (act.kind) {
    case 'pause':
      return <PauseDialog {...detail} onClose={close} />;
    case 'resume':
      return <ResumeDialog {...detail} onClose={close} />;
    case 'cancel':
      return <CancelDialog {...detail} onClose={close} />;
    case 'addCard':
    case 'requestCard':
      return <GetCard way={act.kind} customerId={customerId} onClose={close} />;
    case 'collect':
      return (
        <CollectDialog
          customerId={customerId}
          customerName={customerName}
          invoiceIds={[act.invoiceId]}
          onClose={close}
          onSendReceipt={({ id }) => open({ kind: 'receipt', id })}
        />
      );
    case 'receipt':
      return (
        <SendDialog what={{ kind: 'receipt', document: { kind: 'receipt', id: act.id } }} onClose={close} />
      );
  }
}
