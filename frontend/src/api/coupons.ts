import * as bound from '../../wailsjs/go/desk/Coupons';
import type { book, desk, sqlite } from '../../wailsjs/go/models';
import { call } from './call';
import type { Invoice } from './invoices';

export type AppliedCoupon = book.AppliedCoupon;
export type Coupon = book.Coupon;
export type CouponDetail = desk.CouponDetail;
export type CouponPage = sqlite.CouponPage;
export type CouponQuery = sqlite.CouponQuery;
export type CouponRow = sqlite.CouponRow;
export type CouponStatus = 'active' | 'inactive' | 'scheduled' | 'expired' | 'used_up';
export type CouponUse = sqlite.CouponUse;
export type CouponUsePage = sqlite.CouponUsePage;
export type CouponUseQuery = sqlite.CouponUseQuery;

/** Lists, records and uses of coupons; every command that changes one invalidates all of them. */
export const couponsKey = ['coupons'] as const;
export const couponKey = (id: number) => [...couponsKey, id] as const;

export function listCoupons(query: CouponQuery): Promise<CouponPage> {
  return call(bound.List(query));
}

/** The issued invoices with a coupon: of one coupon, or of one customer. */
export function couponUses(query: CouponUseQuery): Promise<CouponUsePage> {
  return call(bound.Uses(query));
}

export function getCoupon(id: number): Promise<CouponDetail> {
  return call(bound.Get(id));
}

/** Adds a coupon (id 0), or changes validity, uses, active and note of one. */
export function saveCoupon(coupon: Coupon, key: string): Promise<Coupon> {
  return call(bound.Save(coupon, key));
}

export function deleteCoupon(id: number, version: number): Promise<void> {
  return call(bound.Delete(id, version));
}

/** What a draft would carry for a code as typed; rejects with the reason when the coupon does not apply to it. */
export function checkCoupon(code: string, draft: Invoice): Promise<AppliedCoupon> {
  return call(bound.Check(code, draft));
}
