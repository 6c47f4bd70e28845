import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailServer } from '../../../api/settings';
import { useField } from '../../../ui';

export interface ServerFieldsProps {
  server: MailServer;
  onChange: (change: Partial<MailServer>) => void;
}

const kinds = ['tls', 'starttls', 'none'] as const;

/** How the server is reached, and the name to sign in with. */
export function ServerFields({ server, onChange }: ServerFieldsProps) {
  const { t } = useTranslation();
  const host = useField('host');
  const port = useField('port');
  const security = useField('security');
  const user = useField('user');
  return (
    <>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          {...host}
          label={t('settings.host')}
          placeholder="smtp.example.com"
          flex={1}
          value={server.host}
          onChange={(event) => onChange({ host: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
        <NumberInput
          {...port}
          label={t('settings.port')}
          w="5rem"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={server.port || ''}
          onChange={(port) => onChange({ port: Number(port) })}
        />
        <Select
          {...security}
          label={t('settings.security')}
          w="8rem"
          data={kinds.map((value) => ({ value, label: t(`settings.securityKind.${value}`) }))}
          value={server.security}
          onChange={(security) => security && onChange({ security })}
          allowDeselect={false}
        />
      </Group>
      {server.security === 'none' && (
        <Text size="xs" c="dimmed">
          {t('settings.securityNone')}
        </Text>
      )}
      <TextInput
        {...user}
        label={t('settings.user')}
        description={t('settings.userHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={server.user}
        onChange={(event) => onChange({ user: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
