import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerDetail } from '../../api/customers';
import { Page, RememberedTabs } from '../../ui';
import { AddressPanel } from './AddressPanel';
import { CustomerActions } from './CustomerActions';
import { CustomerLoader } from './CustomerLoader';
import { CustomerSummary } from './CustomerSummary';
import classes from './customers.module.css';
import { companyBeside, displayName } from './name';
import { Orders } from './Orders';
import { Overview } from './Overview';

/** A customer: what is owed, how to reach them, where they live, what they bought. */
export default function CustomerPage() {
  return <CustomerLoader>{(detail) => <Customer {...detail} />}</CustomerLoader>;
}

function Customer(detail: CustomerDetail) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [address, setAddress] = useState<number | null>(null);
  const { customer } = detail;
  const newInvoice = () => navigate(`/invoices/new?customer=${customer.id}`);
  const addAddress = () => setAddress(customer.addresses.length);
  return (
    <Page
      fill
      title={displayName(customer)}
      back={{ href: '/customers', label: t('customers.title') }}
      note={<Note {...detail} />}
      primary={{ label: t('customers.newInvoice'), onClick: newInvoice, icon: <IconPlus size={16} /> }}
      actions={<CustomerActions customer={customer} onAddAddress={addAddress} />}
    >
      <div className={classes.page}>
        <CustomerSummary {...detail} />
        <div className={classes.tabs}>
          <RememberedTabs
            name="customer"
            tabs={[
              {
                id: 'overview',
                label: t('customers.overview'),
                content: <Overview customer={customer} onAddress={setAddress} onAddAddress={addAddress} />,
              },
              {
                id: 'payments',
                label: t('customers.payments'),
                content: <Orders customerId={customer.id} onNew={newInvoice} />,
              },
            ]}
          />
        </div>
      </div>
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
      {[companyBeside(customer), customer.archived && t('customers.archived')].filter(Boolean).join(' · ')}
    </Text>
  );
}
