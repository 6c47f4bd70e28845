import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTags } from '../useTags';

interface TagFilterProps {
  /** '' shows everybody. */
  tag: string;
  onChange: (tag: string) => void;
}

/** Shows only who has a tag; there once somebody has one. */
export function TagFilter({ tag, onChange }: TagFilterProps) {
  const { t } = useTranslation();
  const tags = useTags();
  if (tags.length === 0 && !tag) return null;
  const counts = new Map(tags.map((known) => [known.tag, known.count]));
  const names = tag && !counts.has(tag) ? [tag, ...counts.keys()] : [...counts.keys()];
  return (
    <Select
      aria-label={t('customers.tag.filter')}
      placeholder={t('customers.tag.all')}
      data={names}
      value={tag || null}
      onChange={(chosen) => onChange(chosen ?? '')}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" flex={1} gap="sm">
          <Text inherit truncate>
            {option.label}
          </Text>
          <Text inherit c="dimmed">
            {counts.get(option.value)}
          </Text>
        </Group>
      )}
      clearable
      clearButtonProps={{ 'aria-label': t('customers.tag.all') }}
      searchable
      nothingFoundMessage={t('ui.noMatch')}
      w="10rem"
      comboboxProps={{ width: 240, position: 'bottom-start' }}
    />
  );
}
