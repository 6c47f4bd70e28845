import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../ui';
import { everything, type Shown } from './filters';

/** A list with nothing in it: what subscriptions are for, or that the filter hides them all. */
export function NoSubscriptions({ shown, onAll }: { shown: Shown; onAll: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  if (JSON.stringify(shown) !== JSON.stringify(everything))
    return (
      <EmptyState
        title={t('subscriptions.noHit')}
        action={{ label: t('subscriptions.showAll'), onClick: onAll }}
      />
    );
  return (
    <EmptyState
      icon={<IconRepeat size={24} />}
      title={t('subscriptions.empty')}
      action={{
        label: t('subscriptions.new'),
        onClick: () => navigate('/subscriptions/new'),
        needs: 'sell',
      }}
    >
      {t('subscriptions.emptyHint')}
    </EmptyState>
  );
}
