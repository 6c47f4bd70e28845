import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkStatus, linkStatuses } from '../../../api/links';
import { FilterInput } from '../../../ui';
import { PeriodSelect } from '../../customers/account/PeriodSelect';
import { StoreFilter } from '../../stores/StoreFilter';
import type { Shown } from './filters';

const periods = ['all', 'thisMonth', 'lastMonth', 'thisYear', 'custom'] as const;

interface FilterBarProps {
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** Which links are shown: by text, store, status, period. */
export function FilterBar({ shown, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const patch = (change: Partial<Shown>) => onChange({ ...shown, ...change });
  return (
    <Group gap="xs">
      <FilterInput
        value={shown.search}
        onChange={(search) => patch({ search })}
        placeholder={t('links.searchIn')}
      />
      <StoreFilter value={shown.storeId} onChange={(storeId) => patch({ storeId })} />
      <Select
        w="10rem"
        aria-label={t('links.statusTitle')}
        allowDeselect={false}
        data={[
          { value: '', label: t('links.anyStatus') },
          ...linkStatuses.map((value) => ({ value, label: t(`links.status.${value}`) })),
        ]}
        value={shown.status}
        onChange={(status) => patch({ status: (status ?? '') as LinkStatus | '' })}
      />
      <PeriodSelect names={periods} value={shown.period} onChange={(period) => patch({ period })} />
    </Group>
  );
}
