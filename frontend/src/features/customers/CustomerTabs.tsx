import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../api/customers';
import { RememberedTabs } from '../../ui';
import { CardLinks } from '../cards/links/CardLinks';
import { SavedCards } from '../cards/saved/SavedCards';
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
  onAddCard: () => void;
  onRequestCard: () => void;
}

/** All there is about a customer; the tab that was open last is open again. */
export function CustomerTabs(props: CustomerTabsProps) {
  const { t } = useTranslation();
  const { onAddress, onAddAddress, onCredit, onNew, onAddCard, onRequestCard, ...detail } = props;
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
          id: 'cards',
          label: t('savedCards.title'),
          content: <SavedCards customer={customer} onAdd={onAddCard} onRequest={onRequestCard} />,
        },
        {
          id: 'cardLinks',
          label: t('savedCards.links'),
          content: <CardLinks customer={customer} onRequest={onRequestCard} />,
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
