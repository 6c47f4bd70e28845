import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { couponsKey, couponUses } from '../../api/coupons';
import { More, Section, usePages } from '../../ui';
import classes from './coupons.module.css';
import { UseRow } from './UseRow';

interface UsedCouponsProps {
  customerId: number;
  onOpen: (id: number) => void;
}

/** The invoices on which a customer has used a coupon. */
export function UsedCoupons({ customerId, onOpen }: UsedCouponsProps) {
  const { t } = useTranslation();
  const { query, rows } = usePages([...couponsKey, 'uses', { customerId }], null, (cursor) =>
    couponUses({ couponId: 0, customerId, cursor, limit: 50 }),
  );
  return (
    <Section title={t('coupons.used')}>
      {query.isSuccess && rows.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('coupons.noneUsed')}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((use) => (
          <UseRow
            key={use.invoiceId}
            use={use}
            what={
              <Anchor
                component="button"
                type="button"
                size="xs"
                className={classes.open}
                onClick={() => onOpen(use.couponId)}
              >
                {use.code}
              </Anchor>
            }
          />
        ))}
      </ul>
      <More {...query} />
    </Section>
  );
}
