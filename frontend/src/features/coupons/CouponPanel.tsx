import { EditCoupon } from './edit/EditCoupon';
import { NewCoupon } from './NewCoupon';

export interface CouponPanelProps {
  /** The coupon to show and change; a new one without it. */
  coupon?: number;
  /** Whom a new one is for, until another is chosen. */
  customerId?: number;
  onClose: () => void;
}

/** A coupon beside the list or page it was opened from. */
export function CouponPanel({ coupon, customerId, onClose }: CouponPanelProps) {
  if (coupon) return <EditCoupon id={coupon} onClose={onClose} />;
  return <NewCoupon customerId={customerId ?? 0} onClose={onClose} />;
}
