import { expect, it } from 'vitest';
import { couponOf, newDraft, termsOf, withTerms } from './draft';

const anna = { id: 7, name: 'Anna', company: '' };

it('is for everybody, for any number of uses on any day, unless it says otherwise', () => {
  expect(couponOf({ ...newDraft(null), code: ' SUMMER ', rate: 10_000 }, 'EUR')).toMatchObject({
    code: 'SUMMER',
    customerId: 0,
    discount: { rate: 10_000, amount: { minor: 0 } },
    maxUses: 0,
    validFrom: '',
    validUntil: '',
    active: true,
  });
});

it('takes off what is chosen, whatever was typed for the other before', () => {
  const typed = { ...newDraft(anna), rate: 10_000, amount: 500 };
  expect(couponOf({ ...typed, kind: 'amount' }, 'EUR')).toMatchObject({
    customerId: 7,
    discount: { rate: 0, amount: { minor: 500, currency: 'EUR' } },
  });
  expect(couponOf(typed, 'EUR').discount.amount.minor).toBe(0);
});

it('keeps all but its terms when they are changed', () => {
  const coupon = { ...couponOf({ ...newDraft(anna), code: 'X-1', amount: 5, kind: 'amount' }, 'EUR'), id: 3 };
  const row = { ...coupon, customer: 'Anna', status: 'active' };
  expect(withTerms(row, termsOf(row))).toEqual(coupon);
  expect(withTerms(row, { ...termsOf(row), maxUses: 4, active: false })).toEqual({
    ...coupon,
    maxUses: 4,
    active: false,
  });
});
