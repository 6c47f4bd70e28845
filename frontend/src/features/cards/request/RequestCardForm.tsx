import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { languages } from '../../../app/i18n';
import { Field, Form } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import { Refused } from '../../links/create/Refused';
import { StoreSelect } from '../../stores/StoreSelect';
import { useStoresInUse } from '../../stores/useStoresInUse';
import { ContactFields } from './ContactFields';
import { useRequestCard } from './useRequestCard';

interface RequestCardFormProps {
  customer: Customer;
  onCreated: (detail: CardLinkDetail) => void;
  onClose: () => void;
}

/** How a customer is asked for a card: what is known of him is filled in. Enter alone sends nothing. */
export function RequestCardForm({ customer, onCreated, onClose }: RequestCardFormProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const stores = useStoresInUse();
  const { value, patch, submit, command } = useRequestCard(customer, onCreated);
  const { error, fieldErrors, busy } = command;
  return (
    <Form id="request-card" careful errors={fieldErrors} onSubmit={submit}>
      {error && !error.field && <Refused error={error} />}
      <Stack gap="md">
        <Text c="dimmed">{t('savedCards.requestText')}</Text>
        {stores.length > 1 && (
          <StoreSelect stores={stores} value={value.storeId} onChange={(storeId) => patch({ storeId })} />
        )}
        <ContactFields value={value} onChange={patch} />
        <Field name="language">
          {(field) => (
            <Select
              {...field}
              label={t('links.field.language')}
              allowDeselect={false}
              data={['', ...languages].map((each) => ({ value: each, label: languageName(each) }))}
              value={value.language}
              onChange={(language) => patch({ language: language ?? '' })}
            />
          )}
        </Field>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('savedCards.send')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
