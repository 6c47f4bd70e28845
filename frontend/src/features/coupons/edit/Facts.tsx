import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CouponRow } from '../../../api/coupons';
import { CopyButton } from '../../../ui';
import { CouponStatus } from '../CouponStatus';
import { CouponValue } from '../CouponValue';
import classes from '../coupons.module.css';
import { Uses } from '../Uses';

/** What a coupon is: its code and value, whom it is for, how often it was used. These stay, and it says why. */
export function Facts({ coupon }: { coupon: CouponRow }) {
  const { t } = useTranslation();
  const { code, discount, customer, customerId, status } = coupon;
  return (
    <section>
      <div className={classes.head}>
        <span className={classes.worth}>
          <CouponValue {...discount} />
        </span>
        <CouponStatus status={status} />
      </div>
      <dl className={classes.facts}>
        <dt>{t('coupons.code')}</dt>
        <dd>
          <span className={classes.code}>{code}</span>
          <CopyButton text={code} what={t('coupons.copy')} />
        </dd>
        <dt>{t('coupons.for')}</dt>
        <dd>
          {customerId ? (
            <Anchor href={`#/customers/${customerId}`}>{customer}</Anchor>
          ) : (
            t('coupons.everybody')
          )}
        </dd>
        <dt>{t('coupons.uses')}</dt>
        <dd>
          <Uses {...coupon} />
        </dd>
      </dl>
      <Text size="xs" c="dimmed" mt="xs">
        {t('coupons.fixedHint')}
      </Text>
    </section>
  );
}
