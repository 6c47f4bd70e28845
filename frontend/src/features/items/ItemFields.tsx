import { Autocomplete, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import type { TextKey } from '../../app/i18n';
import { MoneyInput, RateInput, useField } from '../../ui';
import type { ItemDraft } from './draft';

/** What each type of item is called. */
export const typeNames: Record<string, TextKey> = {
  physical: 'items.type.physical',
  digital: 'items.type.digital',
  shipping_fee: 'items.type.shippingFee',
  surcharge: 'items.type.surcharge',
  discount: 'items.type.discount',
};

const units = ['kg', 'g', 'l', 'm', 'm²', 'h'];

export interface ItemFieldsProps {
  value: ItemDraft;
  onChange: (change: Partial<ItemDraft>) => void;
}

/** Everything an item's record holds, to be typed. */
export function ItemFields({ value, onChange }: ItemFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <TextInput
        {...useField('name')}
        label={t('items.name')}
        value={value.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-autofocus
        autoComplete="off"
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...useField('sku')}
          label={t('items.sku')}
          value={value.sku}
          onChange={(event) => onChange({ sku: event.currentTarget.value })}
          autoComplete="off"
        />
        <TypeField value={value.type} onChange={(type) => onChange({ type })} />
      </SimpleGrid>
      <PriceFields value={value} onChange={onChange} />
      <Autocomplete
        {...useField('unit')}
        label={t('items.unit')}
        placeholder={t('items.pieces')}
        data={units}
        value={value.unit}
        onChange={(unit) => onChange({ unit })}
        autoComplete="off"
      />
    </Stack>
  );
}

function PriceFields({ value, onChange }: ItemFieldsProps) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const hint = session?.store.taxIncluded ? 'items.taxIncludedHint' : 'items.taxExcludedHint';
  return (
    <SimpleGrid cols={2} spacing="sm">
      <MoneyInput
        {...useField('unitPrice')}
        label={t('items.price')}
        description={t(hint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={value.currency}
        value={value.price}
        onChange={(price) => onChange({ price })}
      />
      <RateInput
        {...useField('taxRate')}
        label={t('items.taxRate')}
        value={value.taxRate}
        onChange={(taxRate) => onChange({ taxRate })}
      />
    </SimpleGrid>
  );
}

function TypeField({ value, onChange }: { value: string; onChange: (type: string) => void }) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const types = session?.lineTypes ?? [];
  return (
    <Select
      {...useField('type')}
      label={t('items.type.label')}
      data={types.map((type) => ({ value: type, label: typeNames[type] ? t(typeNames[type]) : type }))}
      value={value}
      onChange={(type) => onChange(type ?? value)}
      allowDeselect={false}
    />
  );
}
