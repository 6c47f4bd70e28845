import { IconFileInvoice, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui';
import { filterOf } from './filters';

interface NoInvoicesProps {
  search: string;
  filter: string;
  storeId: number;
  onNew: () => void;
  onClear: () => void;
}

/** What to do where no invoice is shown. */
export function NoInvoices({ search, filter, storeId, onNew, onClear }: NoInvoicesProps) {
  const { t } = useTranslation();
  const showAll = { label: t('invoices.showAll'), onClick: onClear };
  if (search) {
    return (
      <EmptyState icon={<IconSearch size={24} />} title={t('invoices.noHit', { search })} secondary={showAll}>
        {t('invoices.noHitHint')}
      </EmptyState>
    );
  }
  const none = storeId && !filter ? 'invoices.none.store' : filterOf(filter)?.none;
  const title = t(none ?? 'invoices.none.all');
  if (filter || storeId)
    return <EmptyState icon={<IconFileInvoice size={24} />} title={title} secondary={showAll} />;
  return (
    <EmptyState
      icon={<IconFileInvoice size={24} />}
      title={title}
      action={{ label: t('invoices.new'), onClick: onNew, needs: 'sell' }}
    >
      {t('invoices.emptyHint')}
    </EmptyState>
  );
}
