import { Select, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers';
import { languages } from '../../app/i18n';
import { useField } from '../../ui';
import { AddressesField } from './AddressesField';
import { CustomFieldsField } from './CustomFieldsField';
import { SameEmail } from './SameEmail';
import { TagsField } from './TagsField';
import { useLanguageName } from './useLanguageName';

interface RecordProps {
  value: Customer;
  onChange: (change: Partial<Customer>) => void;
}

export interface CustomerFieldsProps extends RecordProps {
  /** The tag that is being typed. */
  typedTag: string;
  onTypeTag: (typed: string) => void;
}

/** Everything a customer's record holds, to be typed. */
export function CustomerFields({ value, onChange, typedTag, onTypeTag }: CustomerFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Line name="name" value={value} onChange={onChange} autoFocus />
          <Line name="company" value={value} onChange={onChange} />
          <div>
            <Line name="email" type="email" value={value} onChange={onChange} />
            <SameEmail email={value.email} id={value.id} />
          </div>
          <Line name="phone" type="tel" value={value} onChange={onChange} />
          <Line name="taxId" value={value} onChange={onChange} />
          <LanguageField value={value.language} onChange={(language) => onChange({ language })} />
        </SimpleGrid>
        <Textarea
          {...useField('note')}
          label={t('customers.field.note')}
          value={value.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
        />
        <TagsField
          value={value.tags}
          onChange={(tags) => onChange({ tags })}
          typed={typedTag}
          onType={onTypeTag}
        />
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{t('customers.addresses')}</Title>
        <AddressesField value={value.addresses} onChange={(addresses) => onChange({ addresses })} />
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{t('customers.customFields')}</Title>
        <CustomFieldsField
          value={value.customFields}
          onChange={(customFields) => onChange({ customFields })}
        />
      </Stack>
    </Stack>
  );
}

interface LineProps extends RecordProps {
  name: 'name' | 'company' | 'email' | 'phone' | 'taxId';
  type?: 'email' | 'tel';
  autoFocus?: boolean;
}

function Line({ name, value, onChange, ...input }: LineProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...useField(name)}
      {...input}
      label={t(`customers.field.${name}`)}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      autoComplete="off"
    />
  );
}

function LanguageField({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const options = ['', ...languages].map((language) => ({ value: language, label: languageName(language) }));
  return (
    <Select
      {...useField('language')}
      label={t('customers.field.language')}
      data={options}
      value={value}
      onChange={(language) => onChange(language ?? '')}
      allowDeselect={false}
    />
  );
}
