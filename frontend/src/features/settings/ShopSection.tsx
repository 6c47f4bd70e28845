import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountrySelect, DraftKept, Field, Form, PlaceFields, pickMarked } from '../../ui';
import { ContactFields } from './ContactFields';
import { CurrencySelect } from './CurrencySelect';
import { Part } from './Part';
import { SettingsFrame } from './SettingsFrame';
import { TaxHabit } from './TaxHabit';
import { TaxRate } from './TaxRate';
import { useStoreForm } from './useStoreForm';

/** What the shop is called, where it is, and how it prices. */
export function ShopSection() {
  const { t } = useTranslation();
  const { form, submit, errors, busy } = useStoreForm('shop');
  const { value, patch, changed } = form;
  return (
    <SettingsFrame section="shop" save={{ onClick: submit, disabled: !changed, loading: busy }}>
      <Form id="settings-shop" errors={errors} onSubmit={submit}>
        <DraftKept {...form} />
        <Part title={t('settings.nameAndAddress')}>
          <Field name="name">
            {(field) => (
              <TextInput
                {...field}
                label={t('settings.name')}
                value={value.name}
                onChange={(event) => patch({ name: event.currentTarget.value })}
                autoComplete="off"
              />
            )}
          </Field>
          <PlaceFields prefix="address." value={value.address} onChange={(address) => patch({ address })} />
          <Field name="address.country">
            {(field) => (
              <CountrySelect
                {...field}
                value={value.address.country}
                onChange={(country) => patch({ address: { ...value.address, country } })}
              />
            )}
          </Field>
        </Part>
        <Part title={t('settings.contact')}>
          <ContactFields fields={['email', 'phone', 'website', 'taxId']} value={value} onChange={patch} />
        </Part>
        <Part title={t('settings.pricing')}>
          <TaxHabit value={value.taxIncluded} onChange={(taxIncluded) => patch({ taxIncluded })} />
          <SimpleGrid cols={2} spacing="sm">
            <CurrencySelect value={value.currency} onChange={(currency) => patch({ currency })} />
            <TaxRate value={value.taxRate} onChange={(taxRate) => patch({ taxRate })} />
          </SimpleGrid>
          <Field name="timezone">
            {(field) => (
              <Select
                {...field}
                label={t('settings.timezone')}
                data={zonesWith(value.timezone)}
                value={value.timezone}
                onChange={(timezone) => timezone && patch({ timezone })}
                searchable
                selectFirstOptionOnChange
                onKeyDown={pickMarked}
                nothingFoundMessage={t('ui.noMatch')}
                maxDropdownHeight={240}
              />
            )}
          </Field>
        </Part>
      </Form>
    </SettingsFrame>
  );
}

// The list leaves out names that were renamed since, such as Asia/Calcutta.
function zonesWith(zone: string): string[] {
  return [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
