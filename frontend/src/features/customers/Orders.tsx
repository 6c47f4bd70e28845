import { useMediaQuery } from '@mantine/hooks';
import { IconFileInvoice } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type CustomerInvoice, customerInvoices, customersKey } from '../../api/customers';
import { type Column, DataTable, DateText, DateTimeText, EmptyState, Money } from '../../ui';
import { InvoiceStatus } from '../invoices/InvoiceStatus';
import classes from './customers.module.css';

export interface OrdersProps {
  customerId: number;
  onNew: () => void;
}

/** Everything a customer bought over time, what it cost and what is still due. */
export function Orders({ customerId, onNew }: OrdersProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <DataTable
      name={`customer.${customerId}.orders`}
      label={t('customers.payments')}
      columns={useColumns()}
      queryKey={[...customersKey, customerId, 'orders']}
      fetchPage={(cursor) => customerInvoices(customerId, cursor)}
      rowId={(order) => String(order.id)}
      onOpen={(order) => navigate(`/invoices/${order.id}`)}
      empty={
        <EmptyState
          icon={<IconFileInvoice size={32} stroke={1.5} />}
          title={t('customers.noOrders')}
          action={{ label: t('customers.newInvoice'), onClick: onNew }}
        >
          {t('customers.noOrdersHint')}
        </EmptyState>
      }
    />
  );
}

/** A narrow window leaves out the items, so that what is due stays in view. */
function useColumns(): Column<CustomerInvoice>[] {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 76em)', true, { getInitialValueInEffect: false });
  return columns(t).filter(({ id }) => wide || id !== 'items');
}

function columns(t: TFunction): Column<CustomerInvoice>[] {
  return [
    {
      id: 'id',
      header: t('customers.order.id'),
      width: 'minmax(8.5rem, 1fr)',
      cell: ({ number }) => number || <span className={classes.quiet}>{t('customers.order.noNumber')}</span>,
    },
    {
      id: 'at',
      header: t('customers.order.at'),
      width: 'minmax(10rem, 1fr)',
      cell: (order) => <When {...order} />,
    },
    {
      id: 'items',
      header: t('customers.order.items'),
      width: 'minmax(6.5rem, 3fr)',
      cell: (order) => <Items {...order} />,
    },
    {
      id: 'status',
      header: t('customers.order.status'),
      width: 'minmax(7.75rem, 1fr)',
      cell: ({ status }) => <InvoiceStatus status={status} />,
    },
    {
      id: 'total',
      header: t('customers.order.total'),
      width: '6.5rem',
      align: 'end',
      cell: ({ balance }) => <Money amount={balance.total} />,
    },
    {
      id: 'due',
      header: t('customers.order.due'),
      width: '6.25rem',
      align: 'end',
      cell: ({ balance }) => (
        <Money amount={balance.due} c={balance.due.minor === 0 ? 'dimmed' : undefined} />
      ),
    },
  ];
}

// A draft has no moment yet, only the day it is dated.
function When({ issuedAt, issueDate }: CustomerInvoice) {
  return issuedAt ? <DateTimeText at={issuedAt} /> : <DateText date={issueDate} />;
}

function Items({ items, lineCount }: CustomerInvoice) {
  const more = lineCount - 2;
  return (
    <>
      {items}
      {more > 0 && <span className={classes.quiet}> +{more}</span>}
    </>
  );
}
