import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerDetail } from '../../../api/customers';
import { exportAccount } from '../../../api/exports';
import { type AccountRow, customerAccount, paymentsKey } from '../../../api/payments';
import { DataTable, dayOf, useRemembered, useShop } from '../../../ui';
import { ExportMenu } from '../../imports/ExportMenu';
import { AccountFilters } from './AccountFilters';
import { AccountTotals } from './AccountTotals';
import classes from './account.module.css';
import { isFiltered, queryOf, unfiltered } from './filters';
import { NoAccount } from './NoAccount';
import { AccountPanel } from './panel/AccountPanel';
import { useColumns } from './useColumns';

export interface AccountTabProps extends CustomerDetail {
  onCredit: () => void;
  onNew: () => void;
}

/** Every order, payment and refund of a customer, with what they come to. */
export function AccountTab({ customer, sums, onCredit, onNew }: AccountTabProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { timezone } = useShop();
  const [filters, setFilters] = useRemembered(`account.${customer.id}`, unfiltered);
  const [shown, setShown] = useState<AccountRow | null>(null);
  const columns = useColumns();
  const info = useMemo(() => ({ label: t('account.info'), show: setShown }), [t]);
  const query = queryOf(customer.id, filters, dayOf(Date.now(), timezone));
  const name = `account.${Object.values(query).join('.')}`;
  return (
    <div className={classes.tab}>
      <div className={classes.bar}>
        <AccountTotals sums={sums} onCredit={onCredit} />
        <div className={classes.choices}>
          <AccountFilters value={filters} onChange={setFilters} />
          <ExportMenu onExport={(format) => exportAccount({ ...query, cursor: '' }, format)} />
        </div>
      </div>
      <DataTable
        key={name}
        name={name}
        label={t('customers.payments')}
        columns={columns}
        queryKey={[...paymentsKey, 'account', query]}
        fetchPage={(cursor) => customerAccount({ ...query, cursor })}
        rowId={rowId}
        onOpen={(row) => (row.kind === 'invoice' ? navigate(`/invoices/${row.id}`) : setShown(row))}
        info={info}
        openId={shown && rowId(shown)}
        empty={
          <NoAccount filtered={isFiltered(filters)} onNew={onNew} onClear={() => setFilters(unfiltered)} />
        }
      />
      {shown && <AccountPanel row={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function rowId({ entryId }: AccountRow): string {
  return String(entryId);
}
