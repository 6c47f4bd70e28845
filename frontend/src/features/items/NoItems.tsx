import { IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui';

export interface NoItemsProps {
  search: string;
  archived: boolean;
  onNew: () => void;
  onImport: () => void;
  onClear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function NoItems({ search, archived, onNew, onImport, onClear }: NoItemsProps) {
  const { t } = useTranslation();
  if (search) {
    const title = t('items.noHit', { search });
    return (
      <EmptyState title={title} secondary={{ label: t('items.clearSearch'), onClick: onClear }}>
        {t('items.noHitHint')}
      </EmptyState>
    );
  }
  if (archived) return <EmptyState title={t('items.noneArchived')}>{t('items.archiveHint')}</EmptyState>;
  return (
    <EmptyState
      icon={<IconPackage size={32} stroke={1.5} />}
      title={t('items.empty')}
      action={{ label: t('items.new'), onClick: onNew, needs: 'sell' }}
      secondary={{ label: t('imports.items.title'), onClick: onImport, needs: 'sell' }}
    >
      {t('items.emptyHint')}
    </EmptyState>
  );
}
