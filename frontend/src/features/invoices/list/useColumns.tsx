import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { InvoiceRow } from '../../../api/invoices';
import { type Column, DateText, Money } from '../../../ui';
import { InvoiceStatus } from '../InvoiceStatus';

/** How many items the book names of each invoice. */
const named = 2;

/** The columns. A narrow window leaves some out, so that what is due stays in view; numbers that name a store are long. */
export function useColumns(): Column<InvoiceRow>[] {
  const { t } = useTranslation();
  const several = useStores().length > 1;
  const dueDate = useWide(several ? 68 : 0);
  const issueDate = useWide(76);
  const items = useWide(several ? 88 : 76);
  return useMemo(() => {
    const room: Record<string, boolean> = { dueDate, issueDate, items };
    return columns(t, several).filter(({ id }) => room[id] ?? true);
  }, [t, several, dueDate, issueDate, items]);
}

function useWide(em: number): boolean {
  return useMediaQuery(`(min-width: ${em}em)`, true, { getInitialValueInEffect: false });
}

function columns(t: TFunction, several: boolean): Column<InvoiceRow>[] {
  return [
    {
      id: 'number',
      header: t('invoices.number'),
      width: several ? 'minmax(12.5rem, 0.8fr)' : 'minmax(9rem, 0.7fr)',
      cell: ({ number }) => number || <Quiet italic>{t('invoices.status.draft')}</Quiet>,
    },
    {
      id: 'customer',
      header: t('invoices.customer'),
      width: 'minmax(7rem, 1.4fr)',
      cell: ({ customer }) => customer || <Quiet>{t('invoices.noCustomer')}</Quiet>,
    },
    {
      id: 'issueDate',
      header: t('invoices.date'),
      width: '7rem',
      cell: ({ issueDate }) => issueDate && <DateText date={issueDate} />,
    },
    {
      id: 'dueDate',
      header: t('invoices.dueDate'),
      width: '7rem',
      cell: ({ dueDate }) => dueDate && <DateText date={dueDate} />,
    },
    {
      id: 'items',
      header: t('invoices.items'),
      width: 'minmax(7rem, 1.6fr)',
      cell: (row) => <Items {...row} />,
    },
    {
      id: 'status',
      header: t('invoices.statusTitle'),
      width: '9rem',
      cell: ({ status }) => <InvoiceStatus status={status} />,
    },
    {
      id: 'total',
      header: t('invoices.total'),
      align: 'end',
      width: 'minmax(7rem, 0.55fr)',
      cell: ({ balance }) => <Money amount={balance.total} />,
    },
    {
      id: 'due',
      header: t('invoices.due'),
      align: 'end',
      width: 'minmax(7.25rem, 0.55fr)',
      cell: (row) => <Due {...row} />,
    },
  ];
}

function Items({ items, lineCount }: InvoiceRow) {
  return (
    <Quiet>
      {items}
      {lineCount > named && ` +${lineCount - named}`}
    </Quiet>
  );
}

function Due({ balance, status }: InvoiceRow) {
  if (balance.due.minor === 0) return <Quiet>–</Quiet>;
  const late = status === 'overdue';
  return (
    <Text span inherit fw={600} c={late ? 'var(--mantine-color-error)' : undefined}>
      <Money amount={balance.due} />
    </Text>
  );
}

function Quiet({ italic = false, children }: { italic?: boolean; children: ReactNode }) {
  return (
    <Text span inherit c="dimmed" fs={italic ? 'italic' : undefined} pe={italic ? 2 : undefined}>
      {children}
    </Text>
  );
}
