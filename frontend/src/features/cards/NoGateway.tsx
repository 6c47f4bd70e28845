import { IconCreditCardOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../ui';

/** No gateway takes cards here: what one is for, and where to connect one. */
export function NoGateway() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon={<IconCreditCardOff size={24} />}
      title={t('savedCards.noGateway')}
      action={{
        label: t('savedCards.connect'),
        onClick: () => navigate('/settings/cards'),
        needs: 'settings',
      }}
    >
      {t('savedCards.noGatewayText')}
    </EmptyState>
  );
}
