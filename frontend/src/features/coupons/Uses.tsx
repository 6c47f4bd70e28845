import { useTranslation } from 'react-i18next';
import type { Coupon } from '../../api/coupons';

/** How often a coupon was used, and of how many times: "3 of 10". */
export function Uses({ uses, maxUses }: Pick<Coupon, 'uses' | 'maxUses'>) {
  const { t } = useTranslation();
  return maxUses > 0 ? t('coupons.usesOf', { uses, max: maxUses }) : uses;
}
