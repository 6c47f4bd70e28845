import { Checkbox, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Address } from '../../api/customers';
import { CountrySelect, Field, PlaceFields } from '../../ui';

export interface AddressFieldsProps {
  /** What the fields' names begin with: "addresses.0.". */
  prefix: string;
  value: Address;
  onChange: (address: Address) => void;
  /** The street takes the focus: the address was just added or opened. */
  autoFocus?: boolean;
}

/** The fields of one postal address, and what it is used for. */
export function AddressFields({ prefix, value, onChange, autoFocus }: AddressFieldsProps) {
  const { t } = useTranslation();
  const use = (name: 'billing' | 'shipping') => (
    <Checkbox
      label={t(`customers.address.${name}`)}
      checked={value[name]}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.checked })}
    />
  );
  return (
    <Stack gap="sm">
      <Field name={`${prefix}country`}>
        {(field) => (
          <CountrySelect
            {...field}
            value={value.country}
            onChange={(country) => onChange({ ...value, country })}
          />
        )}
      </Field>
      <PlaceFields prefix={prefix} value={value} onChange={onChange} autoFocus={autoFocus} />
      <Group gap="lg" mt="xs">
        {use('billing')}
        {use('shipping')}
      </Group>
    </Stack>
  );
}
