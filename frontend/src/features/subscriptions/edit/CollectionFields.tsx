import { Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Collection, collections } from '../../../api/subscriptions';
import { Field } from '../../../ui';
import { CardSelect } from './CardSelect';
import type { Edit, TypedSubscription } from './typed';

interface CollectionFieldsProps {
  typed: TypedSubscription;
  edit: Edit;
}

/** How the money comes: a card is charged, or the customer pays the invoice; and whether he is reminded. */
export function CollectionFields({ typed, edit }: CollectionFieldsProps) {
  const { t } = useTranslation();
  const { collection, customer, cardId } = typed;
  return (
    <Stack gap="md">
      <Field name="collection">
        {(field) => (
          <Radio.Group
            {...field}
            label={t('subscriptions.collection.title')}
            value={collection}
            onChange={(chosen) => edit((typed) => ({ ...typed, collection: chosen as Collection }))}
          >
            <Stack gap="xs" mt={4}>
              {collections.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`subscriptions.collection.by.${value}`)}
                  description={t(`subscriptions.collection.hint.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Field>
      {collection === 'card' && customer && (
        <CardSelect
          customerId={customer.id}
          value={cardId}
          onChange={(cardId) => edit((typed) => ({ ...typed, cardId }))}
        />
      )}
      <Switch
        label={t('subscriptions.remind')}
        description={t('subscriptions.remindHint')}
        checked={typed.remind}
        onChange={(event) => {
          const remind = event.currentTarget.checked;
          edit((typed) => ({ ...typed, remind }));
        }}
      />
    </Stack>
  );
}
