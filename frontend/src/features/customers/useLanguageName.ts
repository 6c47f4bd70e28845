import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';

/** Names a language in the screen's own; '' is the shop's. */
export function useLanguageName(): (language: string) => string {
  const { data: session } = useSession();
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.resolvedLanguage ?? 'en', { type: 'language' });
  return (language) => {
    if (language) return names.of(language) ?? language;
    const shops = session?.store.language || 'en';
    return t('customers.shopsLanguage', { language: names.of(shops) });
  };
}
