import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../api/settings';
import { CountrySelect, Field, type FormState, PlaceFields, pickMarked } from '../../../ui';
import { ContactFields } from '../ContactFields';
import { CurrencySelect } from '../CurrencySelect';
import { LanguageSelect } from '../LanguageSelect';
import { Part } from '../Part';
import { TaxHabit } from '../TaxHabit';
import { TaxRate } from '../TaxRate';

interface StoreFieldsProps {
  form: FormState<Store>;
  /** Whether there are several: then each has an ID to tell it by, and a language of its own. */
  several: boolean;
}

/** What a store is called, where it is, and how it prices. */
export function StoreFields({ form: { value, patch }, several }: StoreFieldsProps) {
  const { t } = useTranslation();
  const text = (name: 'code' | 'name', label: string, description?: string) => (
    <Field name={name}>
      {(field) => (
        <TextInput
          {...field}
          label={label}
          description={description}
          value={value[name]}
          onChange={(event) => patch({ [name]: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={name === 'code' ? false : undefined}
        />
      )}
    </Field>
  );
  return (
    <>
      <Part title={t('settings.nameAndAddress')}>
        {several && text('code', t('stores.id'), t('stores.idHint'))}
        {text('name', t('settings.name'))}
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
        <ZoneSelect value={value.timezone} onChange={(timezone) => patch({ timezone })} />
        {several && (
          <LanguageSelect
            value={value.language}
            onChange={(language) => patch({ language })}
            description={t('stores.languageHint')}
          />
        )}
      </Part>
    </>
  );
}

interface ZoneSelectProps {
  value: string;
  onChange: (timezone: string) => void;
}

function ZoneSelect({ value, onChange }: ZoneSelectProps) {
  const { t } = useTranslation();
  return (
    <Field name="timezone">
      {(field) => (
        <Select
          {...field}
          label={t('settings.timezone')}
          data={zonesWith(value)}
          value={value}
          onChange={(timezone) => timezone && onChange(timezone)}
          searchable
          selectFirstOptionOnChange
          onKeyDown={pickMarked}
          nothingFoundMessage={t('ui.noMatch')}
          maxDropdownHeight={240}
        />
      )}
    </Field>
  );
}

// The list leaves out names that were renamed since, such as Asia/Calcutta.
function zonesWith(zone: string): string[] {
  return [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
