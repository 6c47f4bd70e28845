import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailServer } from '../../../api/settings';
import { Field } from '../../../ui';

export interface SenderFieldsProps {
  server: MailServer;
  onChange: (change: Partial<MailServer>) => void;
}

/** As whom the shop writes. */
export function SenderFields({ server, onChange }: SenderFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={2} spacing="sm">
      {(['fromName', 'fromAddress'] as const).map((name) => (
        <Field key={name} name={name}>
          {(field) => (
            <TextInput
              {...field}
              type={name === 'fromAddress' ? 'email' : 'text'}
              label={t(`settings.senderField.${name}`)}
              value={server[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              autoComplete="off"
            />
          )}
        </Field>
      ))}
    </SimpleGrid>
  );
}
