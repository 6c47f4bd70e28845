import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui';

interface ReasonFieldProps {
  value: string;
  onChange: (reason: string) => void;
  /** What the book calls it, where it is not the reason. */
  name?: string;
  label?: string;
  description?: string;
}

/** Why it is done, for whoever looks at it later. */
export function ReasonField({ value, onChange, name = 'reason', label, description }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Field name={name}>
      {(field) => (
        <Textarea
          {...field}
          label={label ?? t('refunds.reason')}
          description={description}
          autosize
          minRows={1}
          maxRows={4}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
