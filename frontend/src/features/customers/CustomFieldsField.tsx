import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../api/customers';
import { useField } from '../../ui';
import { CustomFieldRow } from './CustomFieldRow';

interface CustomFieldsFieldProps {
  value: readonly CustomField[];
  onChange: (fields: CustomField[]) => void;
}

/** What the shop keeps of a customer that the form has no field for: to name, type, add and take away. */
export function CustomFieldsField({ value, onChange }: CustomFieldsFieldProps) {
  const { t } = useTranslation();
  const { error } = useField('customFields');
  const [added, setAdded] = useState(-1);
  const add = () => {
    setAdded(value.length);
    onChange([...value, { name: '', value: '' }]);
  };
  return (
    <Stack gap="xs">
      {value.map((field, i) => (
        <CustomFieldRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a field has no id, and its inputs keep nothing of their own
          key={i}
          index={i}
          field={field}
          onChange={(changed) => onChange(value.map((field, at) => (at === i ? changed : field)))}
          onRemove={() => onChange(value.filter((_, at) => at !== i))}
          autoFocus={i === added}
        />
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('customers.customField.add')}
        </Button>
      </Group>
    </Stack>
  );
}
