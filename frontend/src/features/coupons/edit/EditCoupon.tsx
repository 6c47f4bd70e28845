import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../api';
import { couponKey, getCoupon } from '../../../api/coupons';
import { SidePanel } from '../../../ui';
import { CouponForm } from './CouponForm';

/** Shows a coupon and changes its terms. */
export function EditCoupon({ id, onClose }: { id: number; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery({
    queryKey: couponKey(id),
    queryFn: () => getCoupon(id),
    meta: { quiet: true },
  });
  if (data) return <CouponForm key={id} {...data} onClose={onClose} />;
  if (!error) return null;
  return (
    <SidePanel opened onClose={onClose} title={t('coupons.one')}>
      <Text c="dimmed">{errorText(error, i18n)}</Text>
    </SidePanel>
  );
}
