import { useState } from 'react';
import { useShop } from '../../../ui';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { CollectEachDialog } from '../../payments/collect/CollectEachDialog';
import { SendDialog, type Sent } from '../../payments/send/SendDialog';
import { SendEachDialog } from '../../payments/send/SendEachDialog';
import type { Act } from './ChosenActions';
import type { Chosen } from './chosen';

interface ChosenDialogProps {
  act: Act;
  chosen: Chosen;
  onClose: () => void;
  /** It was done: nothing needs to stay selected. */
  onDone: () => void;
}

/** What is done with the chosen invoices: one or one customer's as on their page, several in one go. */
export function ChosenDialog(props: ChosenDialogProps) {
  if (props.act === 'collect') return <Collecting {...props} />;
  return <Sending {...props} act={props.act} />;
}

function Sending({ act, chosen, onClose, onDone }: ChosenDialogProps & { act: 'invoice' | 'reminder' }) {
  const rows = act === 'reminder' ? chosen.due : chosen.rows;
  const [first, second] = rows;
  if (first && !second) {
    return <SendDialog what={{ kind: act, document: { kind: 'invoice', id: first.id } }} onClose={onClose} />;
  }
  return (
    <SendEachDialog kind={act} invoiceIds={rows.map(({ id }) => id)} onClose={onClose} onSent={onDone} />
  );
}

function Collecting({ chosen, onClose, onDone }: ChosenDialogProps) {
  const { currency } = useShop();
  const [receipt, setReceipt] = useState<Sent | null>(null);
  const [first] = chosen.due;
  const invoiceIds = chosen.due.map(({ id }) => id);
  if (receipt) return <SendDialog what={receipt} onClose={onClose} />;
  if (first && chosen.customers.length === 1) {
    return (
      <CollectDialog
        customerId={first.customerId}
        customerName={first.customer}
        invoiceIds={invoiceIds}
        onClose={onClose}
        onSendReceipt={({ id }) => setReceipt({ kind: 'receipt', document: { kind: 'receipt', id } })}
      />
    );
  }
  return (
    <CollectEachDialog
      invoiceIds={invoiceIds}
      customers={chosen.customers.length}
      due={{ minor: chosen.sum, currency }}
      onClose={onClose}
      onCollected={onDone}
    />
  );
}
