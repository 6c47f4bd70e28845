import { useTranslation } from 'react-i18next';
import { type CustomerRow, customersKey, findCustomers } from '../../../api/customers';
import { Combo } from '../../../ui';
import { companyBeside, displayName } from '../name';

/** What tells one customer from another. */
export type Known = Pick<CustomerRow, 'id' | 'name' | 'company' | 'email'>;

interface MergeWithProps {
  customer: Known;
  value: Known | null;
  onChange: (other: Known | null) => void;
}

/** Finds the other customer by typing. */
export function MergeWith({ customer, value, onChange }: MergeWithProps) {
  const { t } = useTranslation();
  return (
    <Combo<Known>
      label={t('customers.merge.with', { name: displayName(customer) })}
      placeholder={t('customers.searchIn')}
      value={value}
      onChange={onChange}
      search={async (text) => (await findCustomers(text)).filter(({ id }) => id !== customer.id)}
      queryKey={[...customersKey, 'search', 'but', customer.id]}
      itemId={({ id }) => String(id)}
      itemLabel={displayName}
      itemDetail={(other) => [companyBeside(other), other.email].filter(Boolean).join(' · ')}
      data-autofocus
    />
  );
}
