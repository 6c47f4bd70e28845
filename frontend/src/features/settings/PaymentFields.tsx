import { Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../api/settings';
import { Field } from '../../ui';
import { shownIban } from './iban';

export interface PaymentFieldsProps {
  value: Store;
  onChange: (change: Partial<Store>) => void;
}

/** Until when and where to invoices are to be paid. */
export function PaymentFields({ value, onChange }: PaymentFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field name="termDays">
        {(field) => (
          <NumberInput
            {...field}
            label={t('settings.termDays')}
            w="14rem"
            min={0}
            max={365}
            allowDecimal={false}
            value={value.termDays}
            onChange={(days) => onChange({ termDays: Number(days) })}
          />
        )}
      </Field>
      <Group gap="sm" align="flex-start">
        <Field name="iban">
          {(field) => (
            <TextInput
              {...field}
              label={t('settings.iban')}
              flex={1}
              miw="18rem"
              value={shownIban(value.iban)}
              onChange={(event) => onChange({ iban: event.currentTarget.value })}
              autoComplete="off"
            />
          )}
        </Field>
        <Field name="bic">
          {(field) => (
            <TextInput
              {...field}
              label={t('settings.bic')}
              w="9rem"
              value={value.bic}
              onChange={(event) => onChange({ bic: event.currentTarget.value })}
              autoComplete="off"
            />
          )}
        </Field>
      </Group>
      <Field name="paymentNote">
        {(field) => (
          <Textarea
            {...field}
            label={t('settings.paymentNote')}
            description={t('settings.paymentNoteHint')}
            autosize
            minRows={2}
            maxRows={8}
            value={value.paymentNote}
            onChange={(event) => onChange({ paymentNote: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
