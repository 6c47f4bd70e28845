import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field, PasswordInput } from '../../../ui';

/** What is typed and kept nowhere before it is saved. */
export interface Passwords {
  password: string;
  own: string;
}

interface PasswordFieldsProps {
  value: Passwords;
  onChange: (passwords: Passwords) => void;
  /** The user is in the book already, and keeps the password when none is typed. */
  known: boolean;
  /** Whoever adds the user has no password yet. */
  asksOwn: boolean;
}

/** The user's password; with the second user, also that of whoever worked without one until now. */
export function PasswordFields({ value, onChange, known, asksOwn }: PasswordFieldsProps) {
  const { t } = useTranslation();
  const input = (name: keyof Passwords, label: string, description: string) => (
    <Field name={name}>
      {(field) => (
        <PasswordInput
          {...field}
          label={label}
          description={description}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
          autoComplete="new-password"
        />
      )}
    </Field>
  );
  return (
    <>
      {known
        ? input('password', t('users.newPassword'), t('users.passwordKeep'))
        : input('password', t('users.password'), t('users.passwordHint'))}
      {asksOwn && (
        <>
          <Text c="dimmed">{t('users.ownWhy')}</Text>
          {input('own', t('users.ownPassword'), t('users.passwordHint'))}
        </>
      )}
    </>
  );
}
