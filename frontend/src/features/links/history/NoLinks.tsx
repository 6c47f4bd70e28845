import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../ui';
import { everything, type Shown } from './filters';

/** A history with nothing in it: what links are for, or that the filter hides them all. */
export function NoLinks({ shown, onAll }: { shown: Shown; onAll: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  if (JSON.stringify(shown) !== JSON.stringify(everything))
    return <EmptyState title={t('links.noHit')} action={{ label: t('links.showAll'), onClick: onAll }} />;
  return (
    <EmptyState
      icon={<IconLink size={24} />}
      title={t('links.emptyTitle')}
      action={{ label: t('links.tabs.new'), onClick: () => navigate('/links/new') }}
    >
      {t('links.emptyText')}
    </EmptyState>
  );
}
