import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api';

export interface CountryOption {
  /** ISO 3166-1 alpha-2. */
  value: string;
  label: string;
}

/** Every country by its name in the screen's language, in that language's order. */
export function useCountries(): CountryOption[] {
  const { data: session } = useSession();
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const options = (session?.countries ?? []).map(({ code }) => ({
      value: code,
      label: names.of(code) ?? code,
    }));
    return options.sort((a, b) => a.label.localeCompare(b.label, language));
  }, [session, language]);
}

/** The countries that begin with what was typed, then those with a word that does; a code such as "AT" finds its own. */
export function matchCountries(countries: readonly CountryOption[], typed: string): CountryOption[] {
  const text = fold(typed);
  const begins = ({ value, label }: CountryOption) =>
    value.toLowerCase() === text || fold(label).startsWith(text);
  const holds = ({ label }: CountryOption) =>
    fold(label)
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(text));
  const first = countries.filter(begins);
  return [...first, ...countries.filter((country) => !first.includes(country) && holds(country))];
}

function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
