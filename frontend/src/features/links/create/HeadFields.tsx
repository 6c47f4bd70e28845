import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../app/i18n';
import { CountrySelect, Field } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import classes from '../links.module.css';
import { AgreedCurrency } from './AgreedCurrency';
import { HeadText } from './HeadText';
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
  const typed = { order, edit };
  return (
    <div className={classes.head} role="group" aria-label={t('links.head')}>
      <HeadText {...typed} name="email" type="email" />
      <HeadText {...typed} name="phone" type="tel" />
      <HeadText {...typed} name="customerName" />
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
      <HeadText {...typed} name="reference1" />
      <HeadText {...typed} name="reference2" />
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
