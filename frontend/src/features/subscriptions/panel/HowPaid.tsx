import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Collection, SubscriptionDetail } from '../../../api/subscriptions';
import { Figures } from '../../../ui';
import { ChargedCard } from './ChargedCard';

/** Who pays, and how: with the card that is charged. */
export function HowPaid(detail: SubscriptionDetail) {
  const { t } = useTranslation();
  const { customerId, customerName, collection } = detail.subscription;
  return (
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
        ...(collection === 'card'
          ? [{ label: t('subscriptions.card'), value: <ChargedCard {...detail} /> }]
          : []),
      ]}
    />
  );
}
