import { IconDiscount } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui';

export interface NoCouponsProps {
  search: string;
  /** Whether only those of one status are shown. */
  filtered: boolean;
  onNew: () => void;
  onClear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function NoCoupons({ search, filtered, onNew, onClear }: NoCouponsProps) {
  const { t } = useTranslation();
  const secondary = { label: t('coupons.showAll'), onClick: onClear };
  if (search) {
    return (
      <EmptyState title={t('coupons.noHit', { search })} secondary={secondary}>
        {t('coupons.noHitHint')}
      </EmptyState>
    );
  }
  if (filtered) return <EmptyState title={t('coupons.noMatch')} secondary={secondary} />;
  return (
    <EmptyState
      icon={<IconDiscount size={32} stroke={1.5} />}
      title={t('coupons.empty')}
      action={{ label: t('coupons.new'), onClick: onNew, needs: 'sell' }}
    >
      {t('coupons.emptyHint')}
    </EmptyState>
  );
}
