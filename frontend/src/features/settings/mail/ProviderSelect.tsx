import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getMailPresets, type MailPreset, type MailServer, mailPresetsKey } from '../../../api/settings';

export interface ProviderSelectProps {
  server: MailServer;
  onChange: (change: Partial<MailServer>) => void;
}

type Note = 'app_password' | 'smtp_auth' | 'allow_access' | 'country_host' | 'ask_provider';

/** The well-known providers; choosing one fills in its server. */
export function ProviderSelect({ server, onChange }: ProviderSelectProps) {
  const { t } = useTranslation();
  const { data: presets = [] } = useQuery({
    queryKey: mailPresetsKey,
    queryFn: getMailPresets,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const chosen = presetOf(server, presets);
  return (
    <Select
      label={t('settings.provider')}
      placeholder={t('settings.providerPick')}
      description={chosen?.note ? t(`settings.providerNote.${chosen.note as Note}`) : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      data={presets.map(({ id, name }) => ({
        value: id,
        label: id === 'custom' ? t('settings.providerOther') : name,
      }))}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const preset = presets.find((preset) => preset.id === id);
        if (preset) onChange({ host: preset.host, port: preset.port, security: preset.security });
      }}
      allowDeselect={false}
    />
  );
}

/** The provider a server belongs to; the last of the presets is any other. */
function presetOf({ host }: MailServer, presets: readonly MailPreset[]): MailPreset | undefined {
  if (host === '') return undefined;
  return presets.find((preset) => preset.host === host) ?? presets.at(-1);
}
