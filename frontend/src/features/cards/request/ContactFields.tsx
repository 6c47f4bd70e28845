import { Group, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import type { Sending, TypedRequest } from './useRequestCard';

interface ContactFieldsProps {
  value: TypedRequest;
  onChange: (change: Partial<TypedRequest>) => void;
}

/** How the link reaches the customer, by email or SMS, and where. */
export function ContactFields({ value, onChange }: ContactFieldsProps) {
  const { t } = useTranslation();
  const { sending } = value;
  const contact = sending === 'sms' ? 'phone' : 'email';
  return (
    <>
      <Radio.Group
        label={t('savedCards.sendBy')}
        value={sending}
        onChange={(next) => onChange({ sending: next as Sending })}
      >
        <Group gap="lg" mt={4}>
          {(['email', 'sms'] as const).map((way) => (
            <Radio
              key={way}
              value={way}
              label={t(`links.sending.${way}`)}
              data-autofocus={sending === way || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        {...useField(contact)}
        type={sending === 'sms' ? 'tel' : 'email'}
        label={t(`links.field.${contact}`)}
        value={value[contact]}
        onChange={(event) => onChange({ [contact]: event.currentTarget.value })}
        autoComplete="off"
      />
    </>
  );
}
