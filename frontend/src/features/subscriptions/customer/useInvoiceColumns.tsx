import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionInvoice } from '../../../api/subscriptions';
import { type Column, DateText, Money, useShop } from '../../../ui';
import { InvoiceStatus } from '../../invoices/InvoiceStatus';
import { formatDays } from '../days';
import { useFailure } from '../useFailure';

/** The columns of the invoices for subscriptions. A narrow window leaves the total to the invoice. */
export function useInvoiceColumns(): Column<SubscriptionInvoice>[] {
  const { t } = useTranslation();
  const { locale } = useShop();
  const wide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const columns: Column<SubscriptionInvoice>[] = [
      {
        id: 'date',
        header: t('invoices.date'),
        width: '7rem',
        cell: ({ issueDate }) => <DateText date={issueDate} />,
      },
      {
        id: 'number',
        header: t('invoices.number'),
        width: 'minmax(8.5rem, 0.7fr)',
        cell: ({ number }) => number,
      },
      {
        id: 'subscription',
        header: t('subscriptions.one'),
        width: 'minmax(12rem, 1.6fr)',
        cell: ({ subscriptionName, fromOn, untilOn }) => (
          <>
            {subscriptionName}{' '}
            <Text span inherit c="dimmed">
              {formatDays(fromOn, untilOn, locale)}
            </Text>
          </>
        ),
      },
      {
        id: 'total',
        header: t('invoices.total'),
        width: '7rem',
        align: 'end',
        cell: ({ total }) => <Money amount={total} />,
      },
      {
        id: 'due',
        header: t('invoices.amountDue'),
        width: '7rem',
        align: 'end',
        cell: ({ due }) => <Money amount={due} c={due.minor === 0 ? 'dimmed' : undefined} />,
      },
      {
        id: 'status',
        header: t('invoices.statusTitle'),
        width: '9rem',
        cell: ({ status }) => <InvoiceStatus status={status} />,
      },
      {
        id: 'failure',
        header: t('subscriptions.collecting'),
        width: 'minmax(9rem, 1.2fr)',
        cell: (row) => <Refused {...row} />,
      },
    ];
    return columns.filter(({ id }) => wide || id !== 'total');
  }, [t, locale, wide]);
}

/** Why its card was refused the last time, and when it is charged again. */
function Refused({ failure, retryOn, due }: SubscriptionInvoice) {
  const { t } = useTranslation();
  const reason = useFailure();
  if (!failure || due.minor === 0) return null;
  const why = reason(failure);
  return retryOn ? t('subscriptions.refusedUntil', { reason: why, date: retryOn }) : why;
}
