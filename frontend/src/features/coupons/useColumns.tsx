import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouponRow } from '../../api/coupons';
import type { Column } from '../../ui';
import { CouponStatus } from './CouponStatus';
import { CouponValue } from './CouponValue';
import classes from './coupons.module.css';
import { Uses } from './Uses';
import { Validity } from './Validity';

/** The columns of the list of coupons. */
export function useColumns(): Column<CouponRow>[] {
  const { t } = useTranslation();
  // A narrow window leaves the uses to the panel; that they are used up is in the status.
  const wide = useMediaQuery('(min-width: 70em)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const columns: Column<CouponRow>[] = [
      {
        id: 'code',
        header: t('coupons.code'),
        width: 'minmax(8rem, 2fr)',
        cell: ({ code }) => <span className={classes.code}>{code}</span>,
      },
      {
        id: 'value',
        header: t('coupons.value'),
        width: 'minmax(6.75rem, 1fr)',
        align: 'end',
        cell: ({ discount }) => <CouponValue {...discount} />,
      },
      {
        id: 'customer',
        header: t('coupons.for'),
        width: 'minmax(7rem, 2fr)',
        cell: ({ customer, customerId }) =>
          customerId ? customer : <span className={classes.quiet}>{t('coupons.everybody')}</span>,
      },
      {
        id: 'validity',
        header: t('coupons.validity.title'),
        width: 'minmax(12.5rem, 2fr)',
        cell: (coupon) => <Validity {...coupon} />,
      },
      {
        id: 'uses',
        header: t('coupons.uses'),
        width: '6.5rem',
        align: 'end',
        cell: (coupon) => <Uses {...coupon} />,
      },
      {
        id: 'status',
        header: t('coupons.status.title'),
        width: '8rem',
        cell: ({ status }) => <CouponStatus status={status} />,
      },
    ];
    return columns.filter(({ id }) => wide || id !== 'uses');
  }, [t, wide]);
}
