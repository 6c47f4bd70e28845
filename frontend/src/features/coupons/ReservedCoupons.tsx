import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CouponRow, couponsKey, listCoupons } from '../../api/coupons';
import { May, More, Section, usePages } from '../../ui';
import { CouponStatus } from './CouponStatus';
import { CouponValue } from './CouponValue';
import classes from './coupons.module.css';
import { Uses } from './Uses';
import { Validity } from './Validity';

interface ReservedCouponsProps {
  customerId: number;
  onOpen: (id: number) => void;
  onNew: () => void;
}

/** The coupons that only this customer can use. */
export function ReservedCoupons({ customerId, onOpen, onNew }: ReservedCouponsProps) {
  const { t } = useTranslation();
  const { query, rows } = usePages([...couponsKey, 'list', { customerId }], null, (cursor) =>
    listCoupons({ customerId, search: '', filter: '', cursor, limit: 50 }),
  );
  const action = (
    <May needs="sell">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={onNew}
      >
        {t('coupons.new')}
      </Button>
    </May>
  );
  return (
    <Section title={t('coupons.reserved')} action={action}>
      {query.isSuccess && rows.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('coupons.noneReserved')}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((coupon) => (
          <Reserved key={coupon.id} coupon={coupon} onOpen={onOpen} />
        ))}
      </ul>
      <More {...query} />
    </Section>
  );
}

function Reserved({ coupon, onOpen }: { coupon: CouponRow; onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  const { id, code, discount, status } = coupon;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Anchor component="button" type="button" className={classes.open} onClick={() => onOpen(id)}>
          {code}
        </Anchor>
        <Text size="xs" c="dimmed">
          <Validity {...coupon} /> · {t('coupons.uses')}: <Uses {...coupon} />
        </Text>
      </div>
      <div className={classes.off}>
        <CouponValue {...discount} />
        <Text size="xs" component="div">
          <CouponStatus status={status} />
        </Text>
      </div>
    </li>
  );
}
