import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matchCountries, useCountries } from './countries';
import { pickMarked } from './pickMarked';

export interface CountrySelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  /** ISO 3166-1 alpha-2; '' for none. */
  value: string;
  onChange: (country: string) => void;
}

/** A country, found by typing the beginning of its name. */
export function CountrySelect({ value, onChange, ...select }: CountrySelectProps) {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <Select
      label={t('ui.country')}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      {...select}
      data={countries}
      value={value || null}
      onChange={(country) => onChange(country ?? '')}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={pickMarked}
      nothingFoundMessage={t('ui.noMatch')}
      filter={({ search }) => matchCountries(countries, search)}
      maxDropdownHeight={240}
      autoComplete="off"
    />
  );
}
