import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';

/** Every currency by its code and its name in the screen's language, to be chosen from. */
export function useCurrencyNames(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { data: session } = useSession();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return (session?.currencies ?? []).map(({ code }) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [session, language]);
}
