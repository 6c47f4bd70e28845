import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { couponsKey, couponUses } from '../../../api/coupons';
import { More, Section, usePages } from '../../../ui';
import classes from '../coupons.module.css';
import { UseRow } from '../UseRow';

/** The invoices a coupon was used on, newest first. */
export function UsesList({ couponId }: { couponId: number }) {
  const { t } = useTranslation();
  const { query, rows } = usePages([...couponsKey, 'uses', { couponId }], null, (cursor) =>
    couponUses({ couponId, customerId: 0, cursor, limit: 50 }),
  );
  return (
    <Section title={t('coupons.usedOn')}>
      {query.isSuccess && rows.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('coupons.neverUsed')}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((use) => (
          <UseRow key={use.invoiceId} use={use} what={use.customer} />
        ))}
      </ul>
      <More {...query} />
    </Section>
  );
}
