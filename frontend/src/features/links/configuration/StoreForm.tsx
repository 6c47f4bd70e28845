import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkConfig } from '../../../api/links';
import type { Store } from '../../../api/settings';
import { DraftKept, Field, Form, type FormState } from '../../../ui';
import { Part } from '../../settings/Part';
import { TaxRate } from '../../settings/TaxRate';
import { CurrenciesField } from './CurrenciesField';
import { MethodsField } from './MethodsField';

interface StoreFormProps {
  form: FormState<LinkConfig>;
  errors: Record<string, string>;
  store: Store;
  /** The gateway that takes cards; '' for none. */
  cards: string;
  onSubmit: () => void;
}

/** How a store makes payment links. */
export function StoreForm({ form, errors, store, cards, onSubmit }: StoreFormProps) {
  const { t } = useTranslation();
  const { value, patch } = form;
  const reference = (name: 'reference1' | 'reference2') => (
    <Field name={name}>
      {(field) => (
        <TextInput
          {...field}
          label={t(`links.field.${name}`)}
          value={value[name]}
          onChange={(event) => patch({ [name]: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
    </Field>
  );
  return (
    <Form id="links-store" errors={errors} onSubmit={onSubmit}>
      <DraftKept {...form} />
      <Part title={t('links.terms')} hint={t('links.termsHint')}>
        <Field name="termsUrl">
          {(field) => (
            <TextInput
              {...field}
              type="url"
              label={t('links.termsUrl')}
              placeholder="https://"
              value={value.termsUrl}
              onChange={(event) => patch({ termsUrl: event.currentTarget.value })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      </Part>
      <Part title={t('links.defaults')} hint={t('links.defaultsHint')}>
        <SimpleGrid cols={2} spacing="sm">
          {reference('reference1')}
          {reference('reference2')}
          <TaxRate value={value.taxRate} onChange={(taxRate) => patch({ taxRate })} />
        </SimpleGrid>
      </Part>
      <Part title={t('links.payment')} hint={t('links.paymentHint')}>
        <CurrenciesField value={value.currencies} onChange={(currencies) => patch({ currencies })} />
        <MethodsField
          value={value.methods}
          onChange={(methods) => patch({ methods })}
          store={store}
          cards={cards}
        />
      </Part>
    </Form>
  );
}
