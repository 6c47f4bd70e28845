import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api';
import { storeName } from './storeName';

interface StoreFilterProps {
  /** The store's id; 0 for all stores. */
  value: number;
  onChange: (storeId: number) => void;
}

/** Whose part of a list is shown; nothing where there is one store. */
export function StoreFilter({ value, onChange }: StoreFilterProps) {
  const { t } = useTranslation();
  const stores = useStores();
  if (stores.length < 2) return null;
  return (
    <Select
      w="12rem"
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      aria-label={t('stores.id')}
      allowDeselect={false}
      data={[
        { value: '0', label: t('stores.all') },
        ...stores.map((store) => ({ value: String(store.id), label: storeName(store) })),
      ]}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
