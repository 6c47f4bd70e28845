import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../app/i18n';
import { useField } from '../../ui';

export interface LanguageSelectProps {
  value: string;
  onChange: (language: string) => void;
  description?: string;
}

const options = languages.map((language) => ({ value: language, label: nameOf(language) }));

/** The language of screens and documents, each by its own name. */
export function LanguageSelect({ value, onChange, description }: LanguageSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('language')}
      label={t('settings.language')}
      description={description}
      data={options}
      value={value}
      onChange={(language) => language && onChange(language)}
      allowDeselect={false}
    />
  );
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
