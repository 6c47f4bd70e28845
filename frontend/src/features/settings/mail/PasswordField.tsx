import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailSettings } from '../../../api/settings';

export interface PasswordFieldProps {
  settings: MailSettings;
  value: string;
  onChange: (password: string) => void;
}

/** A new password. The one that is kept is never shown. */
export function PasswordField({ settings, value, onChange }: PasswordFieldProps) {
  const { t } = useTranslation();
  const place = t(`settings.keptIn.${settings.keptIn as 'keyring' | 'file'}`);
  return (
    <PasswordInput
      name="password"
      label={t('settings.password')}
      placeholder={settings.hasPassword ? t('settings.passwordKeep') : undefined}
      description={settings.hasPassword ? `${t('settings.passwordKept')}. ${place}` : place}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="new-password"
    />
  );
}
