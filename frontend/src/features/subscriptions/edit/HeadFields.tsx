import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCustomer } from '../../../api/customers';
import { Field } from '../../../ui';
import { CustomerField } from '../../invoices/editor/CustomerField';
import type { Billed } from '../../invoices/editor/draft';
import classes from '../subscriptions.module.css';
import { type Edit, ofCustomer, type TypedSubscription } from './typed';

interface HeadFieldsProps {
  typed: TypedSubscription;
  edit: Edit;
  /** Whether it is for somebody already, who stays. */
  exists: boolean;
}

/** Who is billed, and what it is called. */
export function HeadFields({ typed, edit, exists }: HeadFieldsProps) {
  const { t } = useTranslation();
  const [startHere] = useState(typed.customer === null);
  const choose = (customer: Billed | null) => {
    edit(ofCustomer(customer));
    if (!customer) return;
    getCustomer(customer.id).then(
      ({ customer: { id, language } }) =>
        edit((typed) => (typed.customer?.id === id ? { ...typed, language } : typed)),
      () => undefined,
    );
  };
  return (
    <div
      className={classes.head}
      data-stays={exists || undefined}
      role="group"
      aria-label={t('subscriptions.head')}
    >
      {exists ? (
        <TextInput label={t('subscriptions.customer')} value={typed.customer?.name} disabled />
      ) : (
        <CustomerField value={typed.customer} onChange={choose} autoFocus={startHere} />
      )}
      <Field name="name">
        {(field) => (
          <TextInput
            {...field}
            label={t('subscriptions.name')}
            placeholder={t('subscriptions.nameHint')}
            autoComplete="off"
            autoFocus={!startHere}
            value={typed.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              edit((typed) => ({ ...typed, name }));
            }}
          />
        )}
      </Field>
    </div>
  );
}
