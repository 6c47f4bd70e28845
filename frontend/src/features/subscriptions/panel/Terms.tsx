import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { DateText, DateTimeText, Figures } from '../../../ui';
import { storeName } from '../../stores/storeName';

/** From when until when, and what else was agreed, as far as it was filled in. */
export function Terms({ subscription }: SubscriptionDetail) {
  const { t } = useTranslation();
  const stores = useStores();
  const { storeId, startOn, trialUntil, endOn, remind, pausedAt, cancelledAt, creatorName } = subscription;
  const store = stores.length > 1 && stores.find(({ id }) => id === storeId);
  const day = (date: string) => date && <DateText date={date} />;
  const moment = (at: number) => (at ? <DateTimeText at={at} /> : '');
  const terms = [
    { label: t('subscriptions.store'), value: store ? storeName(store) : '' },
    { label: t('subscriptions.startOn'), value: day(startOn) },
    { label: t('subscriptions.trialUntil'), value: day(trialUntil) },
    { label: t('subscriptions.endOn'), value: day(endOn) },
    { label: t('subscriptions.pausedAt'), value: moment(pausedAt) },
    { label: t('subscriptions.cancelledAt'), value: moment(cancelledAt) },
    { label: t('subscriptions.remind'), value: t(remind ? 'links.yes' : 'links.no') },
    { label: t('subscriptions.createdBy'), value: creatorName },
  ];
  return <Figures figures={terms.filter(({ value }) => value !== '')} />;
}
