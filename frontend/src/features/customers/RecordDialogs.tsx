import { useLocation } from 'wouter';
import type { CustomerDetail } from '../../api/customers';
import { CouponPanel } from '../coupons/CouponPanel';
import { RequestDialog } from '../links/request/RequestDialog';
import type { MoneyDialog } from './account/MoneyDialogs';
import { EraseDialog } from './erase/EraseDialog';
import { MergeDialog } from './merge/MergeDialog';

/** The dialogs about a customer's record. */
export type RecordDialog = 'request' | 'coupon' | 'merge' | 'erase';

interface RecordDialogsProps extends CustomerDetail {
  opened: RecordDialog | null;
  onClose: () => void;
  /** What is unsettled leads on to the money. */
  onMoney: (dialog: MoneyDialog) => void;
}

/** One dialog at a time. */
export function RecordDialogs({ opened, onClose, onMoney, ...detail }: RecordDialogsProps) {
  const [, navigate] = useLocation();
  const { customer } = detail;
  const settle = (dialog: MoneyDialog) => () => {
    onClose();
    onMoney(dialog);
  };
  switch (opened) {
    case 'request':
      return <RequestDialog customer={customer} onClose={onClose} />;
    case 'coupon':
      return <CouponPanel customerId={customer.id} onClose={onClose} />;
    case 'merge':
      return (
        <MergeDialog
          customer={customer}
          onClose={onClose}
          onMerged={({ id }) => navigate(`/customers/${id}`)}
        />
      );
    case 'erase':
      return (
        <EraseDialog
          {...detail}
          onClose={onClose}
          onCollect={settle('collect')}
          onPayOut={settle('payOut')}
        />
      );
    default:
      return null;
  }
}
