import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../../app/i18n';
import { DateInput, dayOf, useShop } from '../../../ui';
import { type Period, type PeriodName, renamed } from './period';

const labels: Record<PeriodName, TextKey> = {
  all: 'account.period.all',
  thisMonth: 'account.period.thisMonth',
  lastMonth: 'account.period.lastMonth',
  thisYear: 'account.period.thisYear',
  lastYear: 'account.period.lastYear',
  custom: 'account.period.custom',
};

export interface PeriodSelectProps {
  names: readonly PeriodName[];
  value: Period;
  onChange: (period: Period) => void;
}

/** A period by its name, or from one day to another. */
export function PeriodSelect({ names, value, onChange }: PeriodSelectProps) {
  const { t } = useTranslation();
  const { timezone } = useShop();
  const today = dayOf(Date.now(), timezone);
  const day = (end: 'from' | 'to') => (
    <DateInput
      w="6.75rem"
      aria-label={t(`account.period.${end}`)}
      placeholder={t(`account.period.${end}`)}
      value={value[end] || null}
      onChange={(date) => onChange({ ...value, [end]: date ?? '' })}
    />
  );
  return (
    <>
      <Select
        w="9rem"
        aria-label={t('account.period.title')}
        allowDeselect={false}
        data={names.map((name) => ({ value: name, label: t(labels[name]) }))}
        value={value.name}
        onChange={(name) => name && onChange(renamed(value, name, today))}
      />
      {value.name === 'custom' && (
        <>
          {day('from')}
          {day('to')}
        </>
      )}
    </>
  );
}
