import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../ui';

/** What will be here once a subscription of the customer has billed. */
export function NoInvoices({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon={<IconRepeat size={24} />}
      title={t('subscriptions.noInvoices')}
      action={{
        label: t('subscriptions.new'),
        onClick: () => navigate(`/subscriptions/new?customer=${customerId}`),
        needs: 'sell',
      }}
    >
      {t('subscriptions.noInvoicesHint')}
    </EmptyState>
  );
}
