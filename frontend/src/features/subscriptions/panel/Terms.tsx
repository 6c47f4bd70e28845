import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { Collection, SubscriptionDetail } from '../../../api/subscriptions';
import { DateText, DateTimeText, Figures } from '../../../ui';
import { storeName } from '../../stores/storeName';
import { ChargedCard } from './ChargedCard';

/** Who, from when until when, and how the money comes. */
export function Terms(detail: SubscriptionDetail) {
  const { t } = useTranslation();
  const stores = useStores();
  const { subscription } = detail;
  const { customerId, customerName, startOn, trialUntil, endOn, nextOn, pausedAt, cancelledAt } =
    subscription;
  const store = stores.length > 1 && stores.find(({ id }) => id === subscription.storeId);
  const day = (date: string) => date && <DateText date={date} />;
  const moment = (at: number) => (at ? <DateTimeText at={at} /> : '');
  const terms = [
    {
      label: t('subscriptions.customer'),
      value: <Anchor href={`#/customers/${customerId}`}>{customerName || t('links.openCustomer')}</Anchor>,
    },
    { label: t('subscriptions.store'), value: store ? storeName(store) : '' },
    { label: t('subscriptions.next'), value: day(nextOn) },
    {
      label: t('subscriptions.collection.title'),
      value: t(`subscriptions.collection.${subscription.collection as Collection}`),
    },
    {
      label: t('subscriptions.card'),
      value: subscription.collection === 'card' ? <ChargedCard {...detail} /> : '',
    },
    { label: t('subscriptions.remind'), value: t(subscription.remind ? 'links.yes' : 'links.no') },
    { label: t('subscriptions.startOn'), value: day(startOn) },
    { label: t('subscriptions.trialUntil'), value: day(trialUntil) },
    { label: t('subscriptions.endOn'), value: day(endOn) },
    { label: t('subscriptions.pausedAt'), value: moment(pausedAt) },
    { label: t('subscriptions.cancelledAt'), value: moment(cancelledAt) },
    { label: t('subscriptions.createdBy'), value: subscription.creatorName },
  ];
  return <Figures figures={terms.filter(({ value }) => value !== '')} />;
}
