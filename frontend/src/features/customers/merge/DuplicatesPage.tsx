import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duplicate, duplicatesKey, listDuplicates } from '../../../api/customers';
import { EmptyState, Page } from '../../../ui';
import { MergeDialog } from './MergeDialog';
import classes from './merge.module.css';
import { Suspects } from './Suspects';

/** How many pairs the book suggests at once. */
const atOnce = 50;

/** Customers who may be one, to be merged or kept apart. */
export default function DuplicatesPage() {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery({
    queryKey: duplicatesKey,
    queryFn: listDuplicates,
    meta: { quiet: true },
  });
  const [merging, setMerging] = useState<Duplicate | null>(null);
  return (
    <Page title={t('customers.duplicates.open')} back={{ href: '/customers', label: t('customers.title') }}>
      {isError && (
        <EmptyState
          title={t('ui.loadFailed')}
          action={{ label: t('ui.tryAgain'), onClick: () => refetch() }}
        />
      )}
      {data?.length === 0 && (
        <EmptyState title={t('customers.duplicates.none')}>{t('customers.duplicates.noneHint')}</EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <Text c="dimmed" mb="md" maw="40rem">
            {t(data.length < atOnce ? 'customers.duplicates.hint' : 'customers.duplicates.more', {
              count: data.length,
            })}
          </Text>
          <ul className={classes.pairs}>
            {data.map((pair) => (
              <Suspects
                key={`${pair.first.id}-${pair.second.id}`}
                {...pair}
                onMerge={() => setMerging(pair)}
              />
            ))}
          </ul>
        </>
      )}
      {merging && (
        <MergeDialog customer={merging.first} with={merging.second} onClose={() => setMerging(null)} />
      )}
    </Page>
  );
}
