import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Coupon } from '../../src/api/coupons';
import { ask } from './desk';

const unlimited: Coupon = {
  id: 0,
  code: '',
  customerId: 0,
  discount: { rate: 0, amount: { minor: 0, currency: 'GBP' } },
  validFrom: '',
  validUntil: '',
  maxUses: 0,
  uses: 0,
  active: true,
  note: '',
  createdAt: 0,
  version: 0,
};

/** So many percent off. */
export const percent = (rate: number) => ({ rate: rate * 1000, amount: { minor: 0, currency: '' } });

/** So much off, in pence unless said otherwise. */
export const off = (minor: number, currency = 'GBP') => ({ rate: 0, amount: { minor, currency } });

/** Makes a coupon: for everybody, always, any number of times unless said otherwise. */
export function newCoupon(
  page: Page,
  code: string,
  discount: Coupon['discount'],
  terms: Partial<Coupon> = {},
): Promise<Coupon> {
  return ask(page, 'Coupons.Save', { ...unlimited, ...terms, code, discount }, randomUUID());
}
