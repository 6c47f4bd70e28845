import { useTranslation } from 'react-i18next';
import { CustomerForm } from './CustomerForm';
import { CustomerLoader } from './CustomerLoader';
import { displayName } from './name';

/** Changes a customer's record. */
export default function EditCustomerPage() {
  const { t } = useTranslation();
  return (
    <CustomerLoader>
      {({ customer }) => (
        <CustomerForm
          customer={customer}
          title={t('customers.edit')}
          back={{ href: `/customers/${customer.id}`, label: displayName(customer) }}
        />
      )}
    </CustomerLoader>
  );
}
