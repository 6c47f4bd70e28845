import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { checkCoupon, couponsKey } from '../../../api/coupons';
import type { Invoice } from '../../../api/invoices';
import { couponReason } from './couponReason';
import { type TypedInvoice, toInvoice } from './draft';

/** Why the coupon that is applied does not apply any more: to another customer, on another day. */
export function useCouponReason(draft: Invoice, typed: TypedInvoice): string | null {
  const { i18n } = useTranslation();
  const { code, id } = typed.coupon;
  const { error } = useQuery({
    queryKey: [...couponsKey, 'check', code, typed.customer?.id, typed.issueDate, typed.currency],
    queryFn: () => checkCoupon(code, toInvoice(typed, draft)),
    enabled: id !== 0,
    meta: { quiet: true },
  });
  return id !== 0 && error ? couponReason(error, typed, i18n) : null;
}
