import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterInput } from '../../../ui';
import { StoreFilter } from '../../stores/StoreFilter';
import { filters, rareFilters } from './filters';
import classes from './list.module.css';
import type { InvoiceChoice } from './useChoice';

/** What is searched, and which invoices are shown. */
export function FilterBar({ choice }: { choice: InvoiceChoice }) {
  const { t } = useTranslation();
  const { typed, setTyped, filter, setFilter, storeId, setStoreId } = choice;
  return (
    <>
      <FilterInput value={typed} onChange={setTyped} placeholder={t('invoices.searchIn')} />
      <StoreFilter value={storeId} onChange={setStoreId} />
      <SegmentedControl
        aria-label={t('invoices.show')}
        value={filter}
        onChange={setFilter}
        data={filters.map(({ value, label }) => ({ value, label: t(label) }))}
      />
      <RareFilters filter={filter} onChange={setFilter} />
    </>
  );
}

interface RareFiltersProps {
  filter: string;
  onChange: (filter: string) => void;
}

/** Refunded, written off, void: one of them stands on the button while it is shown. */
function RareFilters({ filter, onChange }: RareFiltersProps) {
  const { t } = useTranslation();
  const shown = rareFilters.find(({ value }) => value === filter);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.rare}
          data-shown={shown !== undefined || undefined}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t(shown?.label ?? 'invoices.filter.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rareFilters.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChange(value)}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
