import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { languages } from '../../../app/i18n';
import { Field, Form } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import { Refused } from '../../links/create/Refused';
import { StoreSelect } from '../../stores/StoreSelect';
import { useStoresInUse } from '../../stores/useStoresInUse';
import { type Sending, useRequestCard } from './useRequestCard';

interface RequestCardFormProps {
  customer: Customer;
  onCreated: (detail: CardLinkDetail) => void;
  onClose: () => void;
}

/** How a customer is asked for a card: what is known of him is filled in. */
export function RequestCardForm({ customer, onCreated, onClose }: RequestCardFormProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const stores = useStoresInUse();
  const { value, patch, submit, command } = useRequestCard(customer, onCreated);
  const contact = value.sending;
  const { error } = command;
  return (
    <Form id="request-card" careful errors={command.fieldErrors} onSubmit={submit}>
      {error && !error.field && <Refused error={error} />}
      <Stack gap="md">
        <Text c="dimmed">{t('savedCards.requestText')}</Text>
        {stores.length > 1 && (
          <StoreSelect stores={stores} value={value.storeId} onChange={(storeId) => patch({ storeId })} />
        )}
        <Radio.Group
          label={t('savedCards.sendBy')}
          value={contact}
          onChange={(sending) => patch({ sending: sending as Sending })}
        >
          <Group gap="lg" mt={4}>
            <Radio
              value="email"
              label={t('links.sending.email')}
              data-autofocus={contact === 'email' || undefined}
            />
            <Radio
              value="sms"
              label={t('links.sending.sms')}
              data-autofocus={contact === 'sms' || undefined}
            />
          </Group>
        </Radio.Group>
        <Field name={contact === 'email' ? 'email' : 'phone'}>
          {(field) => (
            <TextInput
              {...field}
              type={contact === 'email' ? 'email' : 'tel'}
              label={t(contact === 'email' ? 'links.field.email' : 'links.field.phone')}
              value={contact === 'email' ? value.email : value.phone}
              onChange={({ currentTarget }) =>
                patch(contact === 'email' ? { email: currentTarget.value } : { phone: currentTarget.value })
              }
              autoComplete="off"
            />
          )}
        </Field>
        <Field name="language">
          {(field) => (
            <Select
              {...field}
              label={t('links.field.language')}
              allowDeselect={false}
              data={['', ...languages].map((language) => ({
                value: language,
                label: languageName(language),
              }))}
              value={value.language}
              onChange={(language) => patch({ language: language ?? '' })}
            />
          )}
        </Field>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={command.busy}>
            {t('savedCards.send')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
