import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  type SubscriptionInvoice,
  subscriptionInvoices,
  subscriptionInvoicesKey,
} from '../../../api/subscriptions';
import { DataTable } from '../../../ui';
import accountClasses from '../../customers/account/account.module.css';
import { SubscriptionPanel } from '../panel/SubscriptionPanel';
import { NoInvoices } from './NoInvoices';
import { TheirSubscriptions } from './TheirSubscriptions';
import { useInvoiceColumns } from './useInvoiceColumns';

/** The invoices that a customer received for subscriptions, under the subscriptions themselves. */
export function CustomerSubscriptions({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <div className={accountClasses.tab}>
      <TheirSubscriptions customerId={customerId} onOpen={setShown} />
      <DataTable<SubscriptionInvoice>
        name={`subscriptionInvoices.${customerId}`}
        label={t('subscriptions.invoices')}
        columns={useInvoiceColumns()}
        queryKey={subscriptionInvoicesKey(customerId)}
        fetchPage={async () => ({ rows: await subscriptionInvoices(customerId), next: null })}
        rowId={rowId}
        onOpen={({ invoiceId }) => navigate(`/invoices/${invoiceId}`)}
        empty={<NoInvoices customerId={customerId} />}
      />
      {shown && <SubscriptionPanel key={shown} id={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function rowId({ invoiceId }: SubscriptionInvoice): string {
  return String(invoiceId);
}
