import { useState } from 'react';
import { CouponPanel } from './CouponPanel';
import classes from './coupons.module.css';
import { ReservedCoupons } from './ReservedCoupons';
import { UsedCoupons } from './UsedCoupons';

/** The coupons reserved for a customer, and those the customer has used. */
export function CustomerCoupons({ customerId }: { customerId: number }) {
  const [shown, setShown] = useState<number | 'new' | null>(null);
  return (
    <div className={classes.tab}>
      <ReservedCoupons customerId={customerId} onOpen={setShown} onNew={() => setShown('new')} />
      <UsedCoupons customerId={customerId} onOpen={setShown} />
      {shown && (
        <CouponPanel
          coupon={shown === 'new' ? undefined : shown}
          customerId={customerId}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}
