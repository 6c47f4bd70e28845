import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection, SubscriptionRow } from '../../../api/subscriptions';
import { type Column, DateText } from '../../../ui';
import { PerInterval } from '../PerInterval';
import { StatusWithReason } from '../SubscriptionStatus';

/** The columns of the list. A narrow window leaves how the money comes to the panel. */
export function useColumns(): Column<SubscriptionRow>[] {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 76em)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const columns: Column<SubscriptionRow>[] = [
      {
        id: 'name',
        header: t('subscriptions.one'),
        width: 'minmax(9rem, 1.5fr)',
        cell: ({ name }) => name,
      },
      {
        id: 'customer',
        header: t('subscriptions.customer'),
        width: 'minmax(8rem, 1.3fr)',
        cell: ({ customerName }) => customerName,
      },
      {
        id: 'amount',
        header: t('subscriptions.amount'),
        width: 'minmax(11.5rem, 1fr)',
        cell: (row) => <PerInterval {...row} />,
      },
      {
        id: 'next',
        header: t('subscriptions.next'),
        width: '7.25rem',
        cell: ({ nextOn }) => (nextOn ? <DateText date={nextOn} /> : <Text c="dimmed">–</Text>),
      },
      {
        id: 'collection',
        header: t('subscriptions.collection.title'),
        width: '7.25rem',
        cell: ({ collection }) => t(`subscriptions.collection.${collection as Collection}`),
      },
      {
        id: 'status',
        header: t('subscriptions.statusTitle'),
        width: 'minmax(8.5rem, 1.4fr)',
        cell: (row) => <StatusWithReason {...row} />,
      },
    ];
    return columns.filter(({ id }) => wide || id !== 'collection');
  }, [t, wide]);
}
