import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { Money, Section } from '../../../ui';
import { TotalFigures } from '../../invoices/TotalFigures';
import { SoldLine } from '../../links/history/SoldLine';
import linkClasses from '../../links/links.module.css';
import { SubscriptionStatus } from '../SubscriptionStatus';
import classes from '../subscriptions.module.css';
import { UpcomingDays } from '../UpcomingDays';
import { useInterval } from '../useInterval';
import type { Act } from './ActDialog';
import { BilledPeriods } from './BilledPeriods';
import { BlockedNote } from './BlockedNote';
import { HowPaid } from './HowPaid';
import { PastDueNote } from './PastDueNote';
import { Terms } from './Terms';

interface SubscriptionContentProps extends SubscriptionDetail {
  onAct: (act: Act) => void;
}

/** All that is known of a subscription. */
export function SubscriptionContent({ onAct, ...detail }: SubscriptionContentProps) {
  const { t } = useTranslation();
  const interval = useInterval();
  const { subscription, periods, upcoming } = detail;
  const { totals, lines } = subscription;
  return (
    <Stack gap="lg">
      <div className={classes.sum}>
        <div>
          <Money amount={totals.total} fz="xl" fw={600} />{' '}
          <span className={classes.quiet}>{interval(subscription.every, subscription.unit)}</span>
        </div>
        <SubscriptionStatus status={subscription.status} />
      </div>
      <PastDueNote {...detail} />
      <BlockedNote {...detail} />
      <HowPaid {...detail} onAct={onAct} />
      {upcoming.length > 0 && (
        <Section title={t('subscriptions.upcoming')}>
          <UpcomingDays days={upcoming} />
        </Section>
      )}
      <Section title={t('subscriptions.billed')}>
        <BilledPeriods
          periods={periods}
          card={detail.card}
          onCollect={(invoiceId) => onAct({ kind: 'collect', invoiceId })}
        />
      </Section>
      <Section title={t('subscriptions.lines')}>
        <ul className={linkClasses.sold}>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that names them
            <SoldLine key={place} line={line} amount={totals.lines[place]?.amount} />
          ))}
        </ul>
        <div className={linkClasses.repeated}>
          <TotalFigures totals={totals} taxIncluded={subscription.taxIncluded} coupon="" />
        </div>
      </Section>
      <Section title={t('subscriptions.details')}>
        <Terms {...detail} />
      </Section>
    </Stack>
  );
}
