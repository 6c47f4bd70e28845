import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type Customer, customersKey, saveCustomer } from '../../../api/customers';
import { Field, Form } from '../../../ui';
import { nobody } from '../../customers/nobody';

const formId = 'new-customer';

interface NewCustomerDialogProps {
  name: string;
  onClose: () => void;
  onCreated: (customer: Customer) => void;
}

/** A new customer in two fields, while others wait; the rest can be added on the customer's page. */
export function NewCustomerDialog({ name, onClose, onCreated }: NewCustomerDialogProps) {
  const { t } = useTranslation();
  const [customer, setCustomer] = useState({ ...nobody, name });
  const save = useCommand({
    run: saveCustomer,
    invalidates: [customersKey],
    fields: ['name', 'email'],
    onDone: onCreated,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('invoices.newCustomer')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Form id={formId} errors={save.fieldErrors} onSubmit={() => save.submit(customer)}>
        <Stack gap="md">
          <Field name="name">
            {(field) => (
              <TextInput
                {...field}
                label={t('customers.field.name')}
                value={customer.name}
                onChange={(event) => setCustomer({ ...customer, name: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field name="email">
            {(field) => (
              <TextInput
                {...field}
                type="email"
                data-autofocus
                label={t('customers.field.email')}
                value={customer.email}
                onChange={(event) => setCustomer({ ...customer, email: event.currentTarget.value })}
              />
            )}
          </Field>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={save.busy}>
              {t('invoices.addCustomer')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
