import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pickMarked, useField } from '../../ui';
import { useCurrencyNames } from './useCurrencyNames';

export interface CurrencySelectProps {
  /** ISO 4217. */
  value: string;
  onChange: (currency: string) => void;
}

/** A currency, found by its code or its name. */
export function CurrencySelect({ value, onChange }: CurrencySelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('currency')}
      label={t('settings.currency')}
      data={useCurrencyNames()}
      value={value || null}
      onChange={(currency) => currency && onChange(currency)}
      searchable
      openOnFocus={false}
      onKeyDown={pickMarked}
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.noMatch')}
      maxDropdownHeight={240}
      autoComplete="off"
    />
  );
}
