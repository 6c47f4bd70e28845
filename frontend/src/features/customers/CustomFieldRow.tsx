import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../api/customers';
import { useField } from '../../ui';
import classes from './customers.module.css';

interface CustomFieldRowProps {
  index: number;
  field: CustomField;
  onChange: (field: CustomField) => void;
  onRemove: () => void;
  /** Its name takes the focus: it was just added. */
  autoFocus: boolean;
}

/** One custom field: its name, and what it says of this customer. */
export function CustomFieldRow({ index, field, onChange, onRemove, autoFocus }: CustomFieldRowProps) {
  const { t } = useTranslation();
  const number = index + 1;
  return (
    <div className={classes.customField}>
      <TextInput
        {...useField(`customFields.${index}.name`)}
        aria-label={t('customers.customField.name', { number })}
        placeholder={t('customers.customField.nameHint')}
        value={field.name}
        onChange={(event) => onChange({ ...field, name: event.currentTarget.value })}
        autoComplete="off"
        autoFocus={autoFocus}
      />
      <TextInput
        {...useField(`customFields.${index}.value`)}
        aria-label={t('customers.customField.value', { number })}
        placeholder={t('customers.customField.valueHint')}
        value={field.value}
        onChange={(event) => onChange({ ...field, value: event.currentTarget.value })}
        autoComplete="off"
      />
      <ActionIcon
        aria-label={t('customers.customField.remove', { number })}
        title={t('customers.customField.remove', { number })}
        onClick={onRemove}
        mt={4}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
