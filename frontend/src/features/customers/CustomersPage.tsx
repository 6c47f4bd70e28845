import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customersKey, listCustomers } from '../../api/customers';
import { DataTable, FilterInput, Page, useRemembered } from '../../ui';
import { NoCustomers } from './NoCustomers';
import { useColumns } from './useColumns';

/** Everybody the shop sells to. */
export default function CustomersPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useRemembered('search.customers', '');
  const [shown, setShown] = useRemembered('shown.customers', 'active');
  const [search] = useDebouncedValue(typed.trim(), 80);
  const archived = shown === 'archived';
  const addNew = () => navigate('/customers/new');
  return (
    <Page
      fill
      title={t('customers.title')}
      primary={{ label: t('customers.new'), onClick: addNew, icon: <IconPlus size={16} /> }}
      filters={
        <>
          <FilterInput value={typed} onChange={setTyped} placeholder={t('customers.searchIn')} />
          <SegmentedControl
            aria-label={t('customers.show')}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'active', label: t('customers.active') },
              { value: 'archived', label: t('customers.archived') },
            ]}
          />
        </>
      }
    >
      <DataTable
        name="customers"
        label={t('customers.title')}
        columns={useColumns()}
        queryKey={[...customersKey, 'list', { search, archived }]}
        defaultSort={{ column: 'name', descending: false }}
        fetchPage={(cursor, sort) =>
          listCustomers({
            search,
            archived,
            cursor,
            sort: sort?.column ?? '',
            descending: sort?.descending ?? false,
            limit: 0,
          })
        }
        rowId={(customer) => String(customer.id)}
        onOpen={(customer) => navigate(`/customers/${customer.id}`)}
        empty={
          <NoCustomers search={search} archived={archived} onNew={addNew} onClear={() => setTyped('')} />
        }
      />
    </Page>
  );
}
