import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkStore } from '../../api/links';
import { useField } from '../../ui';

interface StoreSelectProps {
  stores: readonly LinkStore[];
  /** The store's ID; 0 for none yet. */
  value: number;
  onChange: (storeId: number) => void;
}

/** The store that is meant, by its ID and name. */
export function StoreSelect({ stores, value, onChange }: StoreSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('storeId')}
      label={t('links.storeId')}
      placeholder={t('links.storeChoose')}
      maw="20rem"
      mb="lg"
      allowDeselect={false}
      data={stores.map(({ store: { id, name } }) => ({ value: String(id), label: `${id} · ${name}` }))}
      value={value ? String(value) : null}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
