import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../api';
import { type Customer, customersKey, saveCustomer } from '../../api/customers';
import { DraftKept, Form, Page, useForm, useLeave } from '../../ui';
import { CustomerFields } from './CustomerFields';
import classes from './customers.module.css';
import { byInput, fieldNames } from './fieldNames';
import { formatPhone } from './phone';

export interface CustomerFormProps {
  /** The record as it is in the book; id 0 for a new one. */
  customer: Customer;
  title: string;
  back: { href: string; label: string };
}

/** The page that adds or changes a customer. */
export function CustomerForm({ customer, title, back }: CustomerFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const start = useMemo(() => ({ ...customer, phone: formatPhone(customer.phone) }), [customer]);
  const form = useForm(`customer.${customer.id}.record`, start);
  const [typedTag, setTypedTag] = useState('');
  const { addresses, customFields, tags } = form.value;
  const { leave, dialog } = useLeave(form, () => navigate(back.href));
  const command = useCommand({
    run: saveCustomer,
    invalidates: [customersKey],
    fields: fieldNames({
      addresses: addresses.length,
      customFields: customFields.length,
      tags: tags.length + 1,
    }),
    onDone: (saved) => {
      form.forget();
      navigate(`/customers/${saved.id}`, { replace: true });
    },
  });
  const errors = useMemo(() => byInput(command.fieldErrors), [command.fieldErrors]);
  // Ctrl+Enter leaves no field, so a tag may be typed that is not one of them yet.
  const save = () => command.submit({ ...form.value, tags: typedTag.trim() ? [...tags, typedTag] : tags });
  return (
    <Page
      title={title}
      back={back}
      primary={{ label: t('customers.save'), onClick: save, loading: command.busy }}
      actions={
        <Button variant="default" onClick={leave}>
          {t('ui.cancel')}
        </Button>
      }
    >
      <div className={classes.form}>
        <Form id="customer" errors={errors} onSubmit={save} onEscape={leave}>
          <DraftKept {...form} />
          <CustomerFields
            value={form.value}
            onChange={form.patch}
            typedTag={typedTag}
            onTypeTag={setTypedTag}
          />
        </Form>
      </div>
      {dialog}
    </Page>
  );
}
