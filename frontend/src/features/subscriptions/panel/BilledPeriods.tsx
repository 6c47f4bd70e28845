import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BilledPeriod, SubscriptionDetail } from '../../../api/subscriptions';
import { May, Money, useShop } from '../../../ui';
import { InvoiceStatus } from '../../invoices/InvoiceStatus';
import { formatDays } from '../days';
import classes from '../subscriptions.module.css';
import { Tries } from './Tries';

interface BilledPeriodsProps extends Pick<SubscriptionDetail, 'periods' | 'card'> {
  onCollect: (invoiceId: number) => void;
}

/** What a subscription billed, the newest first, and how each invoice stands. */
export function BilledPeriods({ periods, ...rest }: BilledPeriodsProps) {
  const { t } = useTranslation();
  if (periods.length === 0)
    return (
      <Text c="dimmed" mt="xs">
        {t('subscriptions.nothingBilled')}
      </Text>
    );
  return (
    <ol className={classes.periods}>
      {periods.map((period) => (
        <Period key={period.period} {...period} {...rest} />
      ))}
    </ol>
  );
}

function Period({
  invoice,
  fromOn,
  untilOn,
  charges,
  card,
  onCollect,
}: BilledPeriod & Omit<BilledPeriodsProps, 'periods'>) {
  const { t } = useTranslation();
  const { locale } = useShop();
  const { id, number, totals, balance, status } = invoice;
  return (
    <li className={classes.period}>
      <div className={classes.what}>
        <Anchor href={`#/invoices/${id}`}>{number}</Anchor>
        <Text size="xs" c="dimmed">
          {formatDays(fromOn, untilOn, locale)}
        </Text>
        <Tries charges={charges} card={card} />
      </div>
      <div className={classes.figures}>
        <Money amount={totals.total} />
        <Text size="xs" component="div">
          <InvoiceStatus status={status} />
        </Text>
        {balance.due.minor > 0 && (
          <May needs="sell">
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('subscriptions.collectFor', { number })}
              onClick={() => onCollect(id)}
            >
              {t('subscriptions.collect')}
            </Button>
          </May>
        )}
      </div>
    </li>
  );
}
