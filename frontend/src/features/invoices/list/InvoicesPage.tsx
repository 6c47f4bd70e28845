import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { findInvoices, type InvoiceRow, invoicesKey } from '../../../api/invoices';
import { DataTable, FilterInput, Page, useRemembered } from '../../../ui';
import { filters } from './filters';
import { NoInvoices } from './NoInvoices';
import { useColumns } from './useColumns';

/** Every invoice of the shop, newest first. */
export default function InvoicesPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useRemembered('invoices-search', '');
  const [filter, setFilter] = useRemembered('invoices-filter', '');
  const [search] = useDebouncedValue(typed.trim(), 80);
  const addNew = () => navigate('/invoices/new');
  const open = ({ id, status }: InvoiceRow) =>
    navigate(status === 'draft' ? `/invoices/${id}/edit` : `/invoices/${id}`);
  return (
    <Page
      fill
      title={t('invoices.title')}
      primary={{ label: t('invoices.new'), onClick: addNew, icon: <IconPlus size={16} aria-hidden /> }}
      filters={
        <>
          <FilterInput value={typed} onChange={setTyped} placeholder={t('invoices.searchIn')} />
          <SegmentedControl
            aria-label={t('invoices.show')}
            value={filter}
            onChange={setFilter}
            data={filters.map(({ value, label }) => ({ value, label: t(label) }))}
          />
        </>
      }
    >
      <DataTable
        name={`invoices-${filter}`}
        label={t('invoices.title')}
        columns={useColumns()}
        queryKey={[...invoicesKey, 'list', { search, filter }]}
        fetchPage={(cursor) => findInvoices({ search, filter, cursor, limit: 0, customerId: 0 })}
        rowId={({ id }) => String(id)}
        onOpen={open}
        empty={
          <NoInvoices
            search={search}
            filter={filter}
            onNew={addNew}
            onClear={() => {
              setTyped('');
              setFilter('');
            }}
          />
        }
      />
    </Page>
  );
}
