import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../api/customers';
import { Page, usePrimaryKey } from '../../ui';
import { AddressPanel } from './AddressPanel';
import { type MoneyDialog, MoneyDialogs } from './account/MoneyDialogs';
import { useMoneyActions } from './account/useMoneyActions';
import { CustomerActions } from './CustomerActions';
import { CustomerLoader } from './CustomerLoader';
import { CustomerSummary } from './CustomerSummary';
import { CustomerTabs } from './CustomerTabs';
import classes from './customers.module.css';
import { companyBeside, displayName } from './name';
import { type RecordDialog, RecordDialogs } from './RecordDialogs';

/** A customer: what is owed, how to reach them, where they live, what they bought. */
export default function CustomerPage() {
  return <CustomerLoader>{(detail) => <Customer key={detail.customer.id} {...detail} />}</CustomerLoader>;
}

function Customer(detail: CustomerDetail) {
  const { t } = useTranslation();
  const [opened, open] = useState<MoneyDialog | null>(null);
  const [dialog, setDialog] = useState<RecordDialog | null>(null);
  const [address, setAddress] = useState<number | null>(null);
  const { customer, sums } = detail;
  const actions = useMoneyActions(detail, open);
  const primary = sums.due.minor > 0 ? actions.collect : actions.newInvoice;
  usePrimaryKey(primary);
  const addAddress = () => setAddress(customer.addresses.length);
  return (
    <Page
      fill
      title={displayName(customer)}
      back={{ href: '/customers', label: t('customers.title') }}
      note={<Note {...detail} />}
      primary={{ ...primary, onClick: primary.run, icon: <primary.icon size={16} aria-hidden /> }}
      actions={
        <CustomerActions
          customer={customer}
          actions={actions}
          collects={sums.due.minor > 0}
          onAddAddress={addAddress}
          open={setDialog}
        />
      }
    >
      <div className={classes.page}>
        <CustomerSummary {...detail} />
        <div className={classes.tabs}>
          <CustomerTabs
            {...detail}
            onAddress={setAddress}
            onAddAddress={addAddress}
            onCredit={() => open('credit')}
            onAddCard={actions.addCard.run}
            onRequestCard={actions.requestCard.run}
            onNew={actions.newInvoice.run}
          />
        </div>
      </div>
      <MoneyDialogs {...detail} opened={opened} open={open} onRequest={() => setDialog('request')} />
      <RecordDialogs {...detail} opened={dialog} onClose={() => setDialog(null)} onMoney={open} />
      {address !== null && (
        <AddressPanel customer={customer} index={address} onClose={() => setAddress(null)} />
      )}
    </Page>
  );
}

function Note({ customer }: CustomerDetail) {
  const { t } = useTranslation();
  return (
    <Text c="dimmed" span>
      {[companyBeside(customer), whatBecameOf(customer, t)].filter(Boolean).join(' · ')}
    </Text>
  );
}

function whatBecameOf({ archived, erasedAt }: CustomerDetail['customer'], t: TFunction): string {
  if (erasedAt !== 0) return t('customers.erased');
  return archived ? t('customers.archived') : '';
}
