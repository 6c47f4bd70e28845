import { useTranslation } from 'react-i18next';
import { PasswordInput, useField } from '../../../ui';

export interface PasswordFieldProps {
  /** What it is called; Password unless said otherwise. */
  label?: string;
  /** Whether one is kept. It is never shown. */
  kept: boolean;
  /** Where passwords are kept: "keyring" or "file". */
  keptIn: string;
  value: string;
  onChange: (password: string) => void;
}

/** A new password for a server or service. */
export function PasswordField({ label, kept, keptIn, value, onChange }: PasswordFieldProps) {
  const { t } = useTranslation();
  const place = t(`settings.keptIn.${keptIn as 'keyring' | 'file'}`);
  return (
    <PasswordInput
      {...useField('password')}
      label={label ?? t('settings.password')}
      placeholder={kept ? t('settings.passwordKeep') : undefined}
      description={kept ? `${t('settings.passwordKept')}. ${place}` : place}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="new-password"
    />
  );
}
