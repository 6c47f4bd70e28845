import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface TaxHabitProps {
  /** True where prices include tax. */
  value: boolean;
  onChange: (included: boolean) => void;
}

/** Whether prices include tax. */
export function TaxHabit({ value, onChange }: TaxHabitProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('settings.prices')}
      value={value ? 'included' : 'excluded'}
      onChange={(prices) => onChange(prices === 'included')}
    >
      <Group gap="lg" mt={4}>
        <Radio value="included" label={t('settings.pricesIncluded')} />
        <Radio value="excluded" label={t('settings.pricesExcluded')} />
      </Group>
    </Radio.Group>
  );
}
