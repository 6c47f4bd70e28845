import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersKey, findCustomers } from '../../../api/customers';
import { Combo, useField } from '../../../ui';
import { companyBeside, displayName } from '../../customers/name';
import type { Billed } from './draft';
import { NewCustomerDialog } from './NewCustomerDialog';

interface CustomerFieldProps {
  value: Billed | null;
  onChange: (customer: Billed | null) => void;
  autoFocus: boolean;
}

/** Who is billed: found by typing, or made on the spot. */
export function CustomerField({ value, onChange, autoFocus }: CustomerFieldProps) {
  const { t } = useTranslation();
  const field = useField('customerId');
  const [creating, setCreating] = useState<string | null>(null);
  return (
    <>
      <Combo<Billed>
        {...field}
        label={t('invoices.customer')}
        placeholder={t('invoices.customerHint')}
        autoFocus={autoFocus}
        value={value}
        onChange={onChange}
        search={findCustomers}
        queryKey={[...customersKey, 'search']}
        itemId={({ id }) => String(id)}
        itemLabel={displayName}
        itemDetail={(customer) => [companyBeside(customer), customer.email].filter(Boolean).join(' · ')}
        create={{ label: (name) => t('invoices.createCustomer', { name }), onCreate: setCreating }}
      />
      {creating !== null && (
        <NewCustomerDialog
          name={creating}
          onClose={() => setCreating(null)}
          onCreated={(customer) => {
            setCreating(null);
            onChange(customer);
          }}
        />
      )}
    </>
  );
}
