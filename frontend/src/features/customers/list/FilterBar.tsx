import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterInput } from '../../../ui';
import { ColumnsMenu, type ColumnsMenuProps } from './ColumnsMenu';
import { TagFilter } from './TagFilter';
import type { CustomerChoice } from './useChoice';

interface FilterBarProps {
  choice: CustomerChoice;
  columns: ColumnsMenuProps;
}

/** What is searched, which customers are shown, and what of them. */
export function FilterBar({ choice, columns }: FilterBarProps) {
  const { t } = useTranslation();
  return (
    <>
      <FilterInput value={choice.typed} onChange={choice.setTyped} placeholder={t('customers.searchIn')} />
      <SegmentedControl
        aria-label={t('customers.show')}
        value={choice.shown}
        onChange={choice.setShown}
        data={[
          { value: 'active', label: t('customers.active') },
          { value: 'archived', label: t('customers.archived') },
        ]}
      />
      <TagFilter tag={choice.tag} onChange={choice.setTag} />
      <ColumnsMenu {...columns} />
    </>
  );
}
