import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Country, Store } from '../../api/session';
import { CountrySelect, useField } from '../../ui';
import { CurrencySelect } from '../settings/CurrencySelect';
import { LanguageSelect } from '../settings/LanguageSelect';
import { TaxHabit } from '../settings/TaxHabit';
import { TaxRate } from '../settings/TaxRate';
import { inCountry } from './blankStore';
import classes from './start.module.css';

export interface FirstHabitsProps {
  store: Store;
  onChange: (store: Store) => void;
  countries: readonly Country[];
}

/** The country, and the habits that come with it. */
export function FirstHabits({ store, onChange, countries }: FirstHabitsProps) {
  const { t } = useTranslation();
  const country = useField('address.country');
  const patch = (change: Partial<Store>) => onChange({ ...store, ...change });
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('start.where')}</legend>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <CountrySelect
            {...country}
            autoFocus
            value={store.address.country}
            onChange={(code) => onChange(inCountry(store, code, countries))}
          />
          <LanguageSelect value={store.language} onChange={(language) => patch({ language })} />
          <CurrencySelect value={store.currency} onChange={(currency) => patch({ currency })} />
          <TaxRate value={store.taxRate} onChange={(taxRate) => patch({ taxRate })} />
        </SimpleGrid>
        <TaxHabit value={store.taxIncluded} onChange={(taxIncluded) => patch({ taxIncluded })} />
      </Stack>
    </fieldset>
  );
}
