import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers';
import { CustomerForm } from './CustomerForm';

const nobody: Customer = {
  id: 0,
  name: '',
  company: '',
  email: '',
  phone: '',
  taxId: '',
  language: '',
  note: '',
  archived: false,
  createdAt: 0,
  version: 0,
  addresses: [],
};

/** Adds a customer. */
export default function NewCustomerPage() {
  const { t } = useTranslation();
  const back = { href: '/customers', label: t('customers.title') };
  return <CustomerForm customer={nobody} title={t('customers.new')} back={back} />;
}
