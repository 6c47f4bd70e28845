import { useTranslation } from 'react-i18next';
import type { Coupon } from '../../api/coupons';
import { formatDate, useShop } from '../../ui';

/** The days on which a coupon can be used. */
export function Validity({ validFrom, validUntil }: Pick<Coupon, 'validFrom' | 'validUntil'>) {
  const { t } = useTranslation();
  const { locale } = useShop();
  const from = validFrom && formatDate(validFrom, locale);
  const until = validUntil && formatDate(validUntil, locale);
  if (from && until) return `${from} – ${until}`;
  if (from) return t('coupons.validity.from', { date: from });
  return until ? t('coupons.validity.until', { date: until }) : t('coupons.validity.always');
}
