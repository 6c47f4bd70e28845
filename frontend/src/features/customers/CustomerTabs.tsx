import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../api/customers';
import { RememberedTabs } from '../../ui';
import { Comments } from '../comments/Comments';
import { CustomerCoupons } from '../coupons/CustomerCoupons';
import { CustomerDocuments } from '../documents/CustomerDocuments';
import { CustomerSubscriptions } from '../subscriptions/customer/CustomerSubscriptions';
import { AccountTab } from './account/AccountTab';
import { Overview } from './Overview';

interface CustomerTabsProps extends CustomerDetail {
  onAddress: (index: number) => void;
  onAddAddress: () => void;
  onCredit: () => void;
  onNew: () => void;
}

/** All there is about a customer; the tab that was open last is open again. */
export function CustomerTabs({ onAddress, onAddAddress, onCredit, onNew, ...detail }: CustomerTabsProps) {
  const { t } = useTranslation();
  const { customer } = detail;
  const { id } = customer;
  return (
    <RememberedTabs
      name="customer"
      tabs={[
        {
          id: 'overview',
          label: t('customers.overview'),
          content: <Overview customer={customer} onAddress={onAddress} onAddAddress={onAddAddress} />,
        },
        {
          id: 'payments',
          label: t('customers.payments'),
          content: <AccountTab {...detail} onCredit={onCredit} onNew={onNew} />,
        },
        {
          id: 'subscriptions',
          label: t('subscriptions.invoices'),
          content: <CustomerSubscriptions customerId={id} />,
        },
        {
          id: 'coupons',
          label: t('customers.coupons'),
          content: <CustomerCoupons customerId={id} />,
        },
        { id: 'comments', label: t('customers.comments'), content: <Comments customerId={id} /> },
        {
          id: 'documents',
          label: t('customers.documents'),
          content: <CustomerDocuments customerId={id} />,
        },
      ]}
    />
  );
}
