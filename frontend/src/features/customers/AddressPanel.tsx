import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { type Customer, customersKey, saveCustomer } from '../../api/customers';
import { DraftKept, Form, SidePanel, useFocusReturn, useForm, useLeave, useShop } from '../../ui';
import { AddressFields } from './AddressFields';
import { newAddress, withAddress } from './address';
import { addressFields } from './fieldNames';

export interface AddressPanelProps {
  customer: Customer;
  /** Which address; one after the last is a new one. */
  index: number;
  onClose: () => void;
}

/** Adds or changes one address, beside the customer's page. */
export function AddressPanel({ customer, index, onClose }: AddressPanelProps) {
  const { t } = useTranslation();
  const { country } = useShop();
  useFocusReturn();
  const known = customer.addresses[index];
  const start = useMemo(() => known ?? newAddress(country, index === 0), [known, country, index]);
  const form = useForm(`customer.${customer.id}.address.${known?.id ?? 0}`, start);
  const { leave, dialog } = useLeave(form, onClose);
  const prefix = `addresses.${index}.`;
  const command = useCommand({
    run: saveCustomer,
    invalidates: [customersKey],
    fields: addressFields.map((field) => prefix + field),
    onDone: () => {
      form.forget();
      onClose();
    },
  });
  const save = () =>
    command.submit({ ...customer, addresses: withAddress(customer.addresses, index, form.value) });
  return (
    <SidePanel
      opened
      onClose={leave}
      title={t(known ? 'customers.address.edit' : 'customers.address.addNew')}
      footer={
        <>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form="address" loading={command.busy}>
            {t('customers.address.save')}
          </Button>
        </>
      }
    >
      <Form id="address" errors={command.fieldErrors} onSubmit={save}>
        <DraftKept {...form} />
        <AddressFields prefix={prefix} value={form.value} onChange={form.patch} autoFocus />
      </Form>
      {dialog}
    </SidePanel>
  );
}
