import type { Coupon, CouponRow } from '../../api/coupons';

/** Whom a coupon can be for. */
export interface Owner {
  id: number;
  name: string;
  company: string;
}

/** A new coupon while it is typed. */
export interface CouponDraft extends Terms {
  code: string;
  /** null for everybody. */
  customer: Owner | null;
  kind: 'rate' | 'amount';
  /** In thousandths of a percent. */
  rate: number | null;
  /** In minor units. */
  amount: number | null;
}

/** What can be changed of a coupon; no day and no number mean no limit. */
export interface Terms {
  validFrom: string;
  validUntil: string;
  maxUses: number | null;
  active: boolean;
  note: string;
}

export function newDraft(customer: Owner | null): CouponDraft {
  const value = { kind: 'rate', rate: null, amount: null } as const;
  return { code: '', customer, ...value, ...noTerms };
}

const noTerms: Terms = { validFrom: '', validUntil: '', maxUses: null, active: true, note: '' };

/** The coupon that was typed, its amount in a currency. */
export function couponOf(draft: CouponDraft, currency: string): Coupon {
  const { code, customer, kind, rate, amount, maxUses, ...terms } = draft;
  const isRate = kind === 'rate';
  return {
    ...terms,
    id: 0,
    code: code.trim(),
    customerId: customer?.id ?? 0,
    discount: { rate: (isRate && rate) || 0, amount: { minor: (!isRate && amount) || 0, currency } },
    maxUses: maxUses ?? 0,
    uses: 0,
    createdAt: 0,
    version: 0,
  };
}

export function termsOf({ validFrom, validUntil, maxUses, active, note }: Coupon): Terms {
  return { validFrom, validUntil, maxUses: maxUses || null, active, note };
}

/** The coupon with other terms. */
export function withTerms({ customer, status, ...coupon }: CouponRow, terms: Terms): Coupon {
  return { ...coupon, ...terms, maxUses: terms.maxUses ?? 0 };
}
