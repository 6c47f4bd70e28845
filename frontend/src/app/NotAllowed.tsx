import { useTranslation } from 'react-i18next';
import { EmptyState, Page } from '../ui';

/** What the address of a page shows to somebody whose role may not use it. */
export function NotAllowed() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.name')}>
      <EmptyState title={t('app.notAllowed')}>{t('app.notAllowedHint')}</EmptyState>
    </Page>
  );
}
