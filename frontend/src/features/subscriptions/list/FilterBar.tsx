import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SubscriptionStatus, subscriptionStatuses } from '../../../api/subscriptions';
import { FilterInput } from '../../../ui';
import { StoreFilter } from '../../stores/StoreFilter';
import type { Shown } from './filters';

interface FilterBarProps {
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** Which subscriptions are shown: by text, store, status. */
export function FilterBar({ shown, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const patch = (change: Partial<Shown>) => onChange({ ...shown, ...change });
  return (
    <>
      <FilterInput
        value={shown.search}
        onChange={(search) => patch({ search })}
        placeholder={t('subscriptions.searchIn')}
      />
      <StoreFilter value={shown.storeId} onChange={(storeId) => patch({ storeId })} />
      <Select
        w="10rem"
        aria-label={t('subscriptions.statusTitle')}
        allowDeselect={false}
        data={[
          { value: '', label: t('subscriptions.anyStatus') },
          ...subscriptionStatuses.map((value) => ({ value, label: t(`subscriptions.status.${value}`) })),
        ]}
        value={shown.status}
        onChange={(status) => patch({ status: (status ?? '') as SubscriptionStatus | '' })}
      />
    </>
  );
}
