import { IconFileInvoice } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui';

export interface NoAccountProps {
  filtered: boolean;
  onNew: () => void;
  onClear: () => void;
}

/** Why there is nothing in the account, and what to do about it. */
export function NoAccount({ filtered, onNew, onClear }: NoAccountProps) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <EmptyState
        title={t('account.noMatch')}
        secondary={{ label: t('account.showAll'), onClick: onClear }}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFileInvoice size={32} stroke={1.5} />}
      title={t('account.empty')}
      action={{ label: t('customers.newInvoice'), onClick: onNew, needs: 'sell' }}
    >
      {t('account.emptyHint')}
    </EmptyState>
  );
}
