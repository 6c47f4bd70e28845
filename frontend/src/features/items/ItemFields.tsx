import { Autocomplete, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import { MoneyInput, RateInput, useField } from '../../ui';
import { type ItemDraft, ofType } from './draft';
import { isUntaxed, typeNames } from './types';

const units = ['kg', 'g', 'l', 'm', 'm²', 'h'];

export interface ItemFieldsProps {
  value: ItemDraft;
  onChange: (change: Partial<ItemDraft>) => void;
}

/** Everything an item's record holds, to be typed. */
export function ItemFields({ value, onChange }: ItemFieldsProps) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const usual = session?.store.taxRate ?? 0;
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
        <TypeField value={value.type} onChange={(type) => onChange(ofType(type, value, usual))} />
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
  const untaxed = isUntaxed(value.type);
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
        description={untaxed && t('items.taxedWhenSpent')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={untaxed}
        value={value.taxRate}
        onChange={(taxRate) => onChange({ taxRate })}
      />
    </SimpleGrid>
  );
}

function TypeField({ value, onChange }: { value: string; onChange: (type: string) => void }) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const types = (session?.lineTypes ?? []).filter((type) => type !== 'sales_tax');
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
