import { useTranslation } from 'react-i18next';
import { CustomerForm } from './CustomerForm';
import { nobody } from './nobody';

/** Adds a customer. */
export default function NewCustomerPage() {
  const { t } = useTranslation();
  const back = { href: '/customers', label: t('customers.title') };
  return <CustomerForm customer={nobody} title={t('customers.new')} back={back} />;
}
