import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../api/settings';
import { useField } from '../../ui';
import { storeName } from './storeName';

interface StoreSelectProps extends Pick<SelectProps, 'mb'> {
  stores: readonly Store[];
  /** The store's id; 0 for none yet. */
  value: number;
  onChange: (storeId: number) => void;
}

/** The store that is meant, by its Store ID and name. */
export function StoreSelect({ stores, value, onChange, ...look }: StoreSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...look}
      {...useField('storeId')}
      label={t('stores.id')}
      placeholder={t('stores.choose')}
      maw="22rem"
      allowDeselect={false}
      data={stores.map((store) => ({ value: String(store.id), label: storeName(store) }))}
      value={value ? String(value) : null}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
