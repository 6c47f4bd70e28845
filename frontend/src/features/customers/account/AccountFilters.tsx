import { Group, Select } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKey } from '../../../ui';
import { cardGateway, methods, storeCredit, useMethodName } from '../../payments/collect/methods';
import { type Filters, shows, withMethod, withShow } from './filters';
import { PeriodSelect } from './PeriodSelect';

const periods = ['all', 'thisMonth', 'thisYear', 'lastYear', 'custom'] as const;

export interface AccountFiltersProps {
  value: Filters;
  onChange: (filters: Filters) => void;
}

/** What of the account is shown: kind and state, method, period. "/" leads here. */
export function AccountFilters({ value, onChange }: AccountFiltersProps) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const first = useRef<HTMLInputElement>(null);
  useKey('/', () => first.current?.focus());
  const known = [...methods, cardGateway, storeCredit].map(({ id }) => id);
  return (
    <Group gap="xs">
      <Select
        ref={first}
        w="8.75rem"
        aria-label={t('account.show.title')}
        allowDeselect={false}
        data={shows.map(({ value, label }) => ({ value, label: t(label) }))}
        value={value.show}
        onChange={(show) => onChange(withShow(value, show ?? ''))}
      />
      <Select
        w="10.75rem"
        aria-label={t('account.method')}
        allowDeselect={false}
        data={[
          { value: '', label: t('account.anyMethod') },
          ...known.map((id) => ({ value: id, label: methodName(id) })),
        ]}
        value={value.method}
        onChange={(method) => onChange(withMethod(value, method ?? ''))}
      />
      <PeriodSelect
        names={periods}
        value={value.period}
        onChange={(period) => onChange({ ...value, period })}
      />
    </Group>
  );
}
