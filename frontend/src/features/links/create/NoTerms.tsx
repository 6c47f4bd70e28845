import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../ui';

/** Without terms a store creates no orders: why, and where to add them. */
export function NoTerms({ storeId }: { storeId: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon={<IconFileText size={24} />}
      title={t('links.noTermsTitle')}
      action={{
        label: t('links.toConfiguration'),
        onClick: () => navigate(`/links/configuration?store=${storeId}`),
        needs: 'settings',
      }}
    >
      {t('links.noTermsText')}
    </EmptyState>
  );
}
