import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../api/customers';
import type { Figure } from '../../../ui';
import { addressLines } from '../address';
import { formatPhone } from '../phone';

const typed = ['name', 'company', 'email', 'phone', 'taxId'] as const;

/** What a customer's record holds, without what is empty and what the shop added to it. */
export function useRecord(customer: Customer): Figure[] {
  const { t } = useTranslation();
  const { addresses, tags, note } = customer;
  const record = { ...customer, phone: formatPhone(customer.phone) };
  const figures = [
    ...typed.map((name) => ({ label: t(`customers.field.${name}`), value: record[name] })),
    ...addresses.map((address, i) => ({
      label: t('customers.address.numbered', { number: i + 1 }),
      value: addressLines(address).join(', '),
    })),
    { label: t('customers.tags'), value: tags.join(', ') },
    { label: t('customers.field.note'), value: note },
  ];
  return figures.filter(({ value }) => value);
}
