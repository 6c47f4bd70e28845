import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui';

export interface NoCustomersProps {
  search: string;
  tag: string;
  archived: boolean;
  onNew: () => void;
  onImport: () => void;
  onClear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function NoCustomers({ search, tag, archived, onNew, onImport, onClear }: NoCustomersProps) {
  const { t } = useTranslation();
  if (search) {
    const title = t('customers.noHit', { search });
    return (
      <EmptyState title={title} secondary={{ label: t('customers.clearSearch'), onClick: onClear }}>
        {t('customers.noHitHint')}
      </EmptyState>
    );
  }
  if (tag) {
    const title = t('customers.tag.nobody', { tag });
    return <EmptyState title={title} secondary={{ label: t('customers.tag.all'), onClick: onClear }} />;
  }
  if (archived)
    return <EmptyState title={t('customers.noneArchived')}>{t('customers.archiveHint')}</EmptyState>;
  return (
    <EmptyState
      icon={<IconAddressBook size={32} stroke={1.5} />}
      title={t('customers.empty')}
      action={{ label: t('customers.new'), onClick: onNew, needs: 'sell' }}
      secondary={{ label: t('imports.customers.title'), onClick: onImport, needs: 'sell' }}
    >
      {t('customers.emptyHint')}
    </EmptyState>
  );
}
