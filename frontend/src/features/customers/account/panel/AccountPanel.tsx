import type { AccountRow } from '../../../../api/payments';
import { useFocusReturn } from '../../../../ui';
import { OrderPanel } from './OrderPanel';
import { PaymentPanel } from './PaymentPanel';
import { RefundPanel } from './RefundPanel';

export interface PanelProps {
  id: number;
  number: string;
  onClose: () => void;
}

/** All that is behind one row of the account. */
export function AccountPanel({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  useFocusReturn();
  const { id, number } = row;
  switch (row.kind) {
    case 'invoice':
      return <OrderPanel id={id} number={number} onClose={onClose} />;
    case 'payment':
      return <PaymentPanel id={id} number={number} onClose={onClose} />;
    default:
      return <RefundPanel id={id} number={number} onClose={onClose} />;
  }
}
