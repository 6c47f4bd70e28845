import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../api/settings';
import { Field } from '../../ui';

export interface ContactFieldsProps {
  fields: readonly ('email' | 'phone' | 'website' | 'taxId')[];
  value: Store;
  onChange: (change: Partial<Store>) => void;
}

const types = { email: 'email', phone: 'tel', website: 'url', taxId: 'text' };

/** What documents say about the shop below its address; none of it has to be filled in. */
export function ContactFields({ fields, value, onChange }: ContactFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={2} spacing="sm">
      {fields.map((name) => (
        <Field key={name} name={name}>
          {(field) => (
            <TextInput
              {...field}
              type={types[name]}
              label={t(`settings.contactField.${name}`)}
              value={value[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              autoComplete="off"
            />
          )}
        </Field>
      ))}
    </SimpleGrid>
  );
}
