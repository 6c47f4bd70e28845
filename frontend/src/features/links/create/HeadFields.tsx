import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../app/i18n';
import { CountrySelect, Field } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import classes from '../links.module.css';
import { AgreedCurrency } from './AgreedCurrency';
import type { TypedOrder } from './order';
import type { Edit } from './useOrder';

interface HeadFieldsProps {
  order: TypedOrder;
  edit: Edit;
  /** The currencies that the store agreed to. */
  agreed: readonly string[];
}

/** For whom the order is, and what it is called. */
export function HeadFields({ order, edit, agreed }: HeadFieldsProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const text = (name: 'email' | 'phone' | 'customerName' | 'reference1' | 'reference2', type = 'text') => (
    <Field name={name}>
      {(field) => (
        <TextInput
          {...field}
          type={type}
          label={t(`links.field.${name}`)}
          value={order[name]}
          onChange={(event) => {
            const value = event.currentTarget.value;
            edit((order) => ({ ...order, [name]: value }));
          }}
          autoComplete="off"
        />
      )}
    </Field>
  );
  return (
    <div className={classes.head} role="group" aria-label={t('links.head')}>
      {text('email', 'email')}
      {text('phone', 'tel')}
      {text('customerName')}
      <Field name="country">
        {(field) => (
          <CountrySelect
            {...field}
            label={t('links.field.country')}
            value={order.country}
            onChange={(country) => edit((order) => ({ ...order, country }))}
          />
        )}
      </Field>
      {text('reference1')}
      {text('reference2')}
      <AgreedCurrency order={order} edit={edit} agreed={agreed} />
      <Field name="language">
        {(field) => (
          <Select
            {...field}
            label={t('links.field.language')}
            allowDeselect={false}
            data={['', ...languages].map((value) => ({ value, label: languageName(value) }))}
            value={order.language}
            onChange={(language) => edit((order) => ({ ...order, language: language ?? '' }))}
          />
        )}
      </Field>
    </div>
  );
}
