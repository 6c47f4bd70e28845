import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { exportInvoices } from '../../../api/exports';
import { findInvoices, type InvoiceRow, invoicesKey } from '../../../api/invoices';
import { DataTable, Page, useMay } from '../../../ui';
import { ExportMenu } from '../../imports/ExportMenu';
import { type Act, ChosenActions, ChosenNote } from './ChosenActions';
import { ChosenDialog } from './ChosenDialog';
import type { Chosen } from './chosen';
import { FilterBar } from './FilterBar';
import { NoInvoices } from './NoInvoices';
import { useChoice } from './useChoice';
import { useColumns } from './useColumns';

/** Every invoice of the shop, newest first. */
export default function InvoicesPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  const choice = useChoice();
  const { filter, storeId } = choice;
  const [search] = useDebouncedValue(choice.typed.trim(), 80);
  const query = { search, filter, cursor: '', limit: 0, customerId: 0, storeId };
  const [doing, setDoing] = useState<{ act: Act; chosen: Chosen; clear: () => void } | null>(null);
  const addNew = () => navigate('/invoices/new');
  const open = ({ id, status }: InvoiceRow) =>
    navigate(status === 'draft' && may('sell') ? `/invoices/${id}/edit` : `/invoices/${id}`);
  return (
    <Page
      fill
      title={t('invoices.title')}
      primary={{
        label: t('invoices.new'),
        onClick: addNew,
        icon: <IconPlus size={16} aria-hidden />,
        needs: 'sell',
      }}
      actions={<ExportMenu onExport={(format) => exportInvoices(query, [], format)} />}
      filters={<FilterBar choice={choice} />}
    >
      <DataTable
        key={`${filter}-${storeId}`}
        name={`invoices-${filter}-${storeId}`}
        label={t('invoices.title')}
        columns={useColumns()}
        queryKey={[...invoicesKey, 'list', { search, filter, storeId }]}
        fetchPage={(cursor) => findInvoices({ ...query, cursor })}
        rowId={rowId}
        onOpen={open}
        selection={
          may('sell')
            ? {
                note: (rows) => <ChosenNote rows={rows} />,
                actions: (rows, clear) => (
                  <ChosenActions rows={rows} onAct={(act, chosen) => setDoing({ act, chosen, clear })} />
                ),
              }
            : undefined
        }
        empty={
          <NoInvoices
            search={search}
            filter={filter}
            storeId={storeId}
            onNew={addNew}
            onClear={choice.clear}
          />
        }
      />
      {doing && <ChosenDialog {...doing} onClose={() => setDoing(null)} onDone={doing.clear} />}
    </Page>
  );
}

function rowId({ id }: InvoiceRow): string {
  return String(id);
}
