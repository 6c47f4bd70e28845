import { useTranslation } from 'react-i18next';
import type { CouponStatus as Status } from '../../api/coupons';
import type { TextKey } from '../../app/i18n';
import { StatusDot, type Tone } from '../../ui';

/** Every status, in the order of the filter. */
export const statuses: readonly { value: Status; tone: Tone; label: TextKey }[] = [
  { value: 'active', tone: 'good', label: 'coupons.status.active' },
  { value: 'scheduled', tone: 'open', label: 'coupons.status.scheduled' },
  { value: 'expired', tone: 'neutral', label: 'coupons.status.expired' },
  { value: 'used_up', tone: 'neutral', label: 'coupons.status.usedUp' },
  { value: 'inactive', tone: 'neutral', label: 'coupons.status.inactive' },
];

/** Whether a coupon can be used today, as its dot and word. */
export function CouponStatus({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = statuses.find(({ value }) => value === status);
  return known ? <StatusDot tone={known.tone} label={t(known.label)} /> : null;
}
