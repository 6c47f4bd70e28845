import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SmsSender } from '../../../api/settings';
import { Field } from '../../../ui';

interface SenderFieldsProps {
  sender: SmsSender;
  onChange: (change: Partial<SmsSender>) => void;
  /** The password's field, which follows the name it belongs to. */
  children: ReactNode;
}

/** What a service needs to be told. */
export function SenderFields({ sender, onChange, children }: SenderFieldsProps) {
  const { t } = useTranslation();
  const text = (name: 'address' | 'user' | 'number', label: string, placeholder: string, hint?: string) => (
    <Field name={name}>
      {(field) => (
        <TextInput
          {...field}
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={placeholder}
          value={sender[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
  if (sender.service === 'twilio')
    return (
      <>
        {text('user', t('settings.sms.accountSid'), 'AC…')}
        {children}
        {text('number', t('settings.sms.number'), '+493012345678', t('settings.sms.numberHint'))}
      </>
    );
  return (
    <>
      {text('address', t('settings.sms.address'), 'http://192.168.1.30:8080')}
      {text('user', t('settings.user'), 'sms')}
      {children}
    </>
  );
}
