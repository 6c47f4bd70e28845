import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page } from '../../../ui';
import { CustomerField } from '../../invoices/editor/CustomerField';
import type { Billed } from '../../invoices/editor/draft';
import { SendDialog } from '../../payments/send/SendDialog';
import classes from '../cards.module.css';
import { NoGateway } from '../NoGateway';
import { useCustomerCards } from '../useCustomerCards';
import { Take } from './Take';
import { useChargeable } from './useChargeable';

/** Create Payment for whoever stands at the counter: first the customer, then what is charged to which card. */
export default function TakePage() {
  const { t } = useTranslation();
  const [customer, setCustomer] = useState<Billed | null>(null);
  const [receipt, setReceipt] = useState(0);
  return (
    <Page title={t('terminal.create')}>
      <div className={classes.page}>
        <CustomerField value={customer} onChange={setCustomer} autoFocus />
        {customer && (
          <FromCustomer
            key={customer.id}
            id={customer.id}
            onDone={() => setCustomer(null)}
            onSendReceipt={setReceipt}
          />
        )}
      </div>
      {receipt > 0 && (
        <SendDialog
          what={{ kind: 'receipt', document: { kind: 'receipt', id: receipt } }}
          onClose={() => setReceipt(0)}
        />
      )}
    </Page>
  );
}

interface FromCustomerProps {
  id: number;
  onDone: () => void;
  onSendReceipt: (payment: number) => void;
}

function FromCustomer({ id, onDone, onSendReceipt }: FromCustomerProps) {
  const [, navigate] = useLocation();
  const known = useCustomerCards(id);
  const invoices = useChargeable(id);
  if (!known || !invoices) return null;
  if (!known.gateway) return <NoGateway />;
  return (
    <Take
      customerId={id}
      known={known}
      invoices={invoices}
      onClose={onDone}
      onSendReceipt={onSendReceipt}
      onRequest={() => navigate(`/links/new?customer=${id}`)}
    />
  );
}
