import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type CustomerRow, customersKey, listCustomers } from '../../../api/customers';
import { exportCustomers } from '../../../api/exports';
import { DataTable, Page } from '../../../ui';
import { ChosenActions, ChosenNote } from './ChosenActions';
import type { Act } from './chosen';
import { useChosenColumns } from './columns';
import { FilterBar } from './FilterBar';
import { ListMenu } from './ListMenu';
import { NoCustomers } from './NoCustomers';
import { TagDialog } from './TagDialog';
import { useChoice } from './useChoice';
import { useColumns } from './useColumns';

/** Everybody the shop sells to. */
export default function CustomersPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const choice = useChoice();
  const { archived, tag } = choice;
  const [search] = useDebouncedValue(choice.typed.trim(), 80);
  const columns = useChosenColumns();
  const [tagging, setTagging] = useState<{ act: Act; rows: readonly CustomerRow[] } | null>(null);
  const query = { search, archived, tag, cursor: '', sort: '', descending: false, limit: 0 };
  const addNew = () => navigate('/customers/new');
  return (
    <Page
      fill
      title={t('customers.title')}
      primary={{
        label: t('customers.new'),
        onClick: addNew,
        icon: <IconPlus size={16} aria-hidden />,
        needs: 'sell',
      }}
      actions={<ListMenu onExport={(format) => exportCustomers(query, [], format)} />}
      filters={<FilterBar choice={choice} columns={columns} />}
    >
      <DataTable
        name="customers"
        label={t('customers.title')}
        columns={useColumns(columns.ids)}
        queryKey={[...customersKey, 'list', { search, archived, tag }]}
        defaultSort={{ column: 'name', descending: false }}
        fetchPage={(cursor, sort) =>
          listCustomers({
            ...query,
            cursor,
            sort: sort?.column ?? '',
            descending: sort?.descending ?? false,
          })
        }
        rowId={rowId}
        onOpen={({ id }) => navigate(`/customers/${id}`)}
        selection={{
          note: (rows) => <ChosenNote rows={rows} />,
          actions: (rows, clear) => (
            <ChosenActions
              rows={rows}
              archived={archived}
              clear={clear}
              onExport={(ids, format) => exportCustomers(query, ids, format)}
              onAct={(act, rows) => setTagging({ act, rows })}
            />
          ),
        }}
        empty={
          <NoCustomers
            search={search}
            tag={tag}
            archived={archived}
            onNew={addNew}
            onImport={() => navigate('/customers/import')}
            onClear={choice.clear}
          />
        }
      />
      {tagging && <TagDialog {...tagging} onClose={() => setTagging(null)} />}
    </Page>
  );
}

function rowId({ id }: CustomerRow): string {
  return String(id);
}
