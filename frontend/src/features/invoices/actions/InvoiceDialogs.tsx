import type { InvoiceDetail } from '../../../api/invoices';
import type { Payment } from '../../../api/payments';
import { TakeDialog } from '../../cards/take/TakeDialog';
import { displayName } from '../../customers/name';
import { type CardAct, CardDialog } from '../../payments/cards/CardDialog';
import { isHeld } from '../../payments/cards/HeldCards';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { ReverseDialog } from '../../payments/correct/ReverseDialog';
import { VoidDialog } from '../../payments/correct/VoidDialog';
import { WriteOffDialog } from '../../payments/correct/WriteOffDialog';
import { RefundDialog } from '../../payments/refund/RefundDialog';
import { SendDialog, type Sent } from '../../payments/send/SendDialog';

/** The dialog that is open. */
export type Opened =
  | { kind: 'collect' | 'charge' | 'refund' | 'writeOff' | 'void' }
  | { kind: 'send'; what: Sent }
  | { kind: 'reverse'; payment: Payment }
  | CardAct;

interface InvoiceDialogsProps {
  opened: Opened | null;
  detail: InvoiceDetail;
  open: (dialog: Opened | null) => void;
}

/** One dialog at a time; a receipt or a credit note that was just made can be sent at once. */
export function InvoiceDialogs({ opened, detail, open }: InvoiceDialogsProps) {
  const { invoice, noVoid } = detail;
  const held = detail.cards.find(isHeld);
  const close = () => open(null);
  const send = (what: Sent) => open({ kind: 'send', what });
  switch (opened?.kind) {
    case 'collect':
      return (
        <CollectDialog
          customerId={invoice.customerId}
          invoiceIds={[invoice.id]}
          onClose={close}
          onSendReceipt={({ id }) => send({ kind: 'receipt', document: { kind: 'receipt', id } })}
        />
      );
    case 'charge':
      return (
        <TakeDialog
          customerId={invoice.customerId}
          customerName={displayName(invoice.billTo)}
          invoiceId={invoice.id}
          onClose={close}
          onCollect={() => open({ kind: 'collect' })}
          onSendReceipt={(id) => send({ kind: 'receipt', document: { kind: 'receipt', id } })}
        />
      );
    case 'send':
      return <SendDialog what={opened.what} onClose={close} />;
    case 'refund':
      return (
        <RefundDialog
          invoiceId={invoice.id}
          onClose={close}
          onSendCreditNote={({ id }) => send({ kind: 'credit_note', document: { kind: 'credit_note', id } })}
        />
      );
    case 'writeOff':
      return <WriteOffDialog invoice={invoice} onClose={close} />;
    case 'void':
      return (
        <VoidDialog
          invoice={invoice}
          noVoid={noVoid}
          onClose={close}
          onRefund={() => open({ kind: 'refund' })}
          onRelease={held && (() => open({ kind: 'release', card: held }))}
        />
      );
    case 'reverse':
      return <ReverseDialog payment={opened.payment} onClose={close} />;
    case 'capture':
    case 'release':
    case 'show':
      return <CardDialog {...opened} onClose={close} />;
    default:
      return null;
  }
}
