import { CloseButton, TextInput } from '@mantine/core';
import { type Dispatch, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import { useField, useShop } from '../../../ui';
import type { Change } from './changes';
import { writeDiscount } from './discountText';
import { noCoupon, type TypedInvoice } from './draft';
import classes from './InvoiceEditor.module.css';
import { useApplyCoupon } from './useApplyCoupon';
import { useCouponReason } from './useCouponReason';

interface CouponFieldProps {
  draft: Invoice;
  typed: TypedInvoice;
  edit: Dispatch<Change>;
}

/** A coupon on the whole invoice: its code is typed, and applied by Enter or by leaving the field, or the reason stands under it. */
export function CouponField({ draft, typed, edit }: CouponFieldProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const input = useRef<HTMLInputElement>(null);
  const field = useField('coupon');
  const { apply, reset, reason } = useApplyCoupon(draft, typed, edit);
  const { coupon, couponCode } = typed;
  const applied = coupon.id !== 0;
  const reasonNow = useCouponReason(draft, typed);
  const remove = () => {
    edit((typed) => ({ ...typed, coupon: noCoupon(typed.currency) }));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (applied && (key === 'Backspace' || key === 'Delete')) remove();
    if (key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    apply();
  };
  return (
    <TextInput
      ref={input}
      {...field}
      error={reason ?? reasonNow ?? field.error}
      label={t('coupons.one')}
      placeholder={t('coupons.enterHint')}
      className={classes.coupon}
      classNames={{ input: classes.couponInput }}
      wrapperProps={{ 'data-applied': applied || undefined }}
      styles={{ label: { fontWeight: 400, marginBottom: 0 } }}
      readOnly={applied}
      value={applied ? `${coupon.code} · ${writeDiscount(coupon.discount, shop)}` : couponCode}
      title={applied ? coupon.code : undefined}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const couponCode = event.currentTarget.value.toUpperCase();
        reset();
        edit((typed) => ({ ...typed, couponCode }));
      }}
      onKeyDown={onKeyDown}
      onBlur={apply}
      rightSection={
        applied && (
          <CloseButton
            size="sm"
            aria-label={t('coupons.remove')}
            title={t('coupons.remove')}
            onClick={remove}
          />
        )
      }
    />
  );
}
