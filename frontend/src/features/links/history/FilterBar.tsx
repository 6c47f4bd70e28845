import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkStatus, type LinkStore, linkStatuses } from '../../../api/links';
import { FilterInput } from '../../../ui';
import { PeriodSelect } from '../../customers/account/PeriodSelect';
import type { Shown } from './filters';

const periods = ['all', 'thisMonth', 'lastMonth', 'thisYear', 'custom'] as const;

interface FilterBarProps {
  shown: Shown;
  onChange: (shown: Shown) => void;
  stores: readonly LinkStore[];
}

/** Which links are shown: by text, store, status, period. */
export function FilterBar({ shown, onChange, stores }: FilterBarProps) {
  const { t } = useTranslation();
  const patch = (change: Partial<Shown>) => onChange({ ...shown, ...change });
  return (
    <Group gap="xs">
      <FilterInput
        value={shown.search}
        onChange={(search) => patch({ search })}
        placeholder={t('links.searchIn')}
      />
      {stores.length > 1 && (
        <Select
          w="12rem"
          aria-label={t('links.storeId')}
          allowDeselect={false}
          data={[
            { value: '0', label: t('links.anyStore') },
            ...stores.map(({ store: { id, name } }) => ({ value: String(id), label: `${id} · ${name}` })),
          ]}
          value={String(shown.storeId)}
          onChange={(id) => patch({ storeId: Number(id) })}
        />
      )}
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
