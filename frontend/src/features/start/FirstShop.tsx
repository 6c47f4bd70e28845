import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../api/session';
import { PlaceFields, useField } from '../../ui';
import { ContactFields } from '../settings/ContactFields';
import classes from './start.module.css';

export interface FirstShopProps {
  store: Store;
  onChange: (store: Store) => void;
}

/** What invoices say about the shop. Only the name has to be there. */
export function FirstShop({ store, onChange }: FirstShopProps) {
  const { t } = useTranslation();
  const name = useField('name');
  const patch = (change: Partial<Store>) => onChange({ ...store, ...change });
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('start.shop')}</legend>
      <Stack gap="sm">
        <TextInput
          {...name}
          label={t('settings.name')}
          value={store.name}
          onChange={(event) => patch({ name: event.currentTarget.value })}
          autoComplete="off"
        />
        <PlaceFields prefix="address." value={store.address} onChange={(address) => patch({ address })} />
        <ContactFields fields={['email', 'phone', 'taxId']} value={store} onChange={patch} />
      </Stack>
    </fieldset>
  );
}
