import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import { pickMarked, useField } from '../../ui';

export interface CurrencySelectProps {
  /** ISO 4217. */
  value: string;
  onChange: (currency: string) => void;
}

/** A currency, found by its code or its name. */
export function CurrencySelect({ value, onChange }: CurrencySelectProps) {
  const { t, i18n } = useTranslation();
  const { data: session } = useSession();
  const language = i18n.resolvedLanguage ?? 'en';
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return (session?.currencies ?? []).map(({ code }) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [session, language]);
  return (
    <Select
      {...useField('currency')}
      label={t('settings.currency')}
      data={currencies}
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
