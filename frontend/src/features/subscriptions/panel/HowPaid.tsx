import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Collection, SubscriptionDetail } from '../../../api/subscriptions';
import { Figures } from '../../../ui';
import { NoCard } from '../NoCard';
import type { Act } from './ActDialog';
import { ChargedCard } from './ChargedCard';

interface HowPaidProps extends SubscriptionDetail {
  onAct: (act: Act) => void;
}

/** Who pays, and how: with the card that is charged, or the way to one. */
export function HowPaid({ onAct, ...detail }: HowPaidProps) {
  const { t } = useTranslation();
  const { customerId, customerName, collection, status } = detail.subscription;
  const byCard = collection === 'card';
  const over = status === 'ended' || status === 'cancelled';
  return (
    <div>
      <Figures
        figures={[
          {
            label: t('subscriptions.customer'),
            value: (
              <Anchor href={`#/customers/${customerId}`}>{customerName || t('links.openCustomer')}</Anchor>
            ),
          },
          {
            label: t('subscriptions.collection.title'),
            value: t(`subscriptions.collection.${collection as Collection}`),
          },
          ...(byCard ? [{ label: t('subscriptions.card'), value: <ChargedCard {...detail} /> }] : []),
        ]}
      />
      {byCard && detail.card.id === 0 && !over && (
        <NoCard text={t('subscriptions.noCardHint')} onWay={(kind) => onAct({ kind })} />
      )}
    </div>
  );
}
