import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import { useCurrencyNames } from '../../settings/useCurrencyNames';

interface CurrenciesFieldProps {
  value: string[];
  onChange: (currencies: string[]) => void;
}

/** The currencies that orders can be in. */
export function CurrenciesField({ value, onChange }: CurrenciesFieldProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      {...useField('currencies')}
      label={t('links.currencies')}
      data={useCurrencyNames()}
      value={value}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      nothingFoundMessage={t('ui.noMatch')}
      maxDropdownHeight={240}
      autoComplete="off"
    />
  );
}
