import { useMutation } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCoupon } from '../../../api/coupons';
import type { Invoice } from '../../../api/invoices';
import type { Change } from './changes';
import { couponReason } from './couponReason';
import { type TypedInvoice, toInvoice } from './draft';

/** Applies the code that is typed; `reason` says why it does not apply. */
export function useApplyCoupon(draft: Invoice, typed: TypedInvoice, edit: Dispatch<Change>) {
  const { i18n } = useTranslation();
  const { couponCode } = typed;
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (code: string) => checkCoupon(code, toInvoice(typed, draft)),
    meta: { taken: () => true },
    onSuccess: (coupon, code) =>
      edit((typed) => (typed.couponCode === code ? { ...typed, coupon, couponCode: '' } : typed)),
  });
  const apply = () => {
    if (couponCode.trim() && !isPending) mutate(couponCode);
  };
  // What was refused may apply to another customer, on another day, or in another store's currency.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these decide whether it applies
  useEffect(() => {
    if (error) apply();
  }, [typed.customer?.id, typed.issueDate, typed.currency]);
  return { apply, reset, reason: error ? couponReason(error, typed, i18n) : null };
}
