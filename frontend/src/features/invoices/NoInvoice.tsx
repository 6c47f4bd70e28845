import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState, Page } from '../../ui';

/** Says that there is no such invoice. */
export function NoInvoice() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Page title={t('invoices.title')}>
      <EmptyState
        icon={<IconFileOff size={24} />}
        title={t('invoices.notFound')}
        action={{ label: t('invoices.toList'), onClick: () => navigate('/invoices') }}
      >
        {t('invoices.notFoundHint')}
      </EmptyState>
    </Page>
  );
}
