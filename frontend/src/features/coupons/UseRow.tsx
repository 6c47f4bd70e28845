import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouponUse } from '../../api/coupons';
import { DateText, Money } from '../../ui';
import classes from './coupons.module.css';

interface UseRowProps {
  use: CouponUse;
  /** What is not clear from where the row stands: the customer, or the code. */
  what: ReactNode;
}

/** An invoice with a coupon, and what it took off. */
export function UseRow({ use, what }: UseRowProps) {
  const { t } = useTranslation();
  const { invoiceId, number, issueDate, off, voided } = use;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Anchor href={`#/invoices/${invoiceId}`}>{number}</Anchor>
        <Text size="xs" c="dimmed">
          <DateText date={issueDate} /> · {what}
        </Text>
      </div>
      <div className={classes.off}>
        <Money amount={{ ...off, minor: -off.minor }} td={voided ? 'line-through' : undefined} />
        {voided && (
          <Text size="xs" c="dimmed">
            {t('coupons.givenBack')}
          </Text>
        )}
      </div>
    </li>
  );
}
