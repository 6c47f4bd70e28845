import type { i18n } from 'i18next';
import { type ApiError, errorText } from '../../../api';
import type { TypedInvoice } from './draft';

/** Why a coupon does not apply. One of a customer is nobody else's while no customer is chosen. */
export function couponReason(
  error: ApiError,
  { customer }: TypedInvoice,
  { t, resolvedLanguage }: i18n,
): string {
  if (error.code === 'coupon_customer' && !customer)
    return t('coupons.chooseCustomer', { code: error.params.code ?? '' });
  return errorText(error, { t, resolvedLanguage });
}
