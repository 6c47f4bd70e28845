import { useTranslation } from 'react-i18next';
import { EmptyState, Page } from '../ui';

/** What somebody sees whose role has no page of the menu. */
export function NothingYet() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.name')}>
      <EmptyState title={t('app.nothingYet')}>{t('app.nothingYetHint')}</EmptyState>
    </Page>
  );
}
