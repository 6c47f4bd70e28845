import { useTranslation } from 'react-i18next';
import { EmptyState, Page } from '../ui';

/** What an address without a page shows. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.name')}>
      <EmptyState title={t('app.notFound')}>{t('app.notFoundHint')}</EmptyState>
    </Page>
  );
}
