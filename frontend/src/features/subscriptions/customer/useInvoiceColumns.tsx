import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { SubscriptionInvoice } from '../../../api/subscriptions';
import { type Column, DateText, Money, useShop } from '../../../ui';
import { InvoiceStatus } from '../../invoices/InvoiceStatus';
import { formatDays } from '../days';
import { TwoLines } from '../TwoLines';
import { useFailure } from '../useFailure';

/** The columns of the invoices for subscriptions. A narrow window leaves the total to the invoice, and the date to the period. */
export function useInvoiceColumns(): Column<SubscriptionInvoice>[] {
  const { t } = useTranslation();
  const { locale } = useShop();
  const refused = useRefused();
  const several = useStores().length > 1;
  const date = useWide(several ? 68 : 64);
  const total = useWide(several ? 76 : 70);
  const columns: Column<SubscriptionInvoice>[] = [
    {
      id: 'date',
      header: t('invoices.date'),
      width: '7.5rem',
      cell: ({ issueDate }) => <DateText date={issueDate} />,
    },
    {
      id: 'number',
      header: t('invoices.number'),
      width: several ? 'minmax(10rem, 0.6fr)' : 'minmax(9rem, 0.6fr)',
      cell: ({ number }) => number,
    },
    {
      id: 'subscription',
      header: t('subscriptions.one'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ subscriptionName, fromOn, untilOn }) => (
        <TwoLines first={subscriptionName} second={formatDays(fromOn, untilOn, locale)} />
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
      width: '7.5rem',
      align: 'end',
      cell: ({ due }) => <Money amount={due} c={due.minor === 0 ? 'dimmed' : undefined} />,
    },
    {
      id: 'status',
      header: t('invoices.statusTitle'),
      width: 'minmax(15rem, 1.2fr)',
      cell: (row) => <TwoLines first={<InvoiceStatus status={row.status} />} second={refused(row)} dot />,
    },
  ];
  const room: Record<string, boolean> = { date, total };
  return columns.filter(({ id }) => room[id] ?? true);
}

/** Whether the window is so many em wide. */
function useWide(em: number): boolean {
  return useMediaQuery(`(min-width: ${em}em)`, true, { getInitialValueInEffect: false });
}

/** Says why an invoice's card was refused the last time, and when it is charged again. */
function useRefused() {
  const { t } = useTranslation();
  const reason = useFailure();
  return ({ failure, retryOn, due }: SubscriptionInvoice) => {
    if (!failure || due.minor === 0) return '';
    const why = reason(failure);
    return retryOn ? t('subscriptions.refusedUntil', { reason: why, date: retryOn }) : why;
  };
}
