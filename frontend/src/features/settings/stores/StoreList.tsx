import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { Store } from '../../../api/settings';
import { Part } from '../Part';
import classes from './stores.module.css';

interface StoreListProps {
  /** Which part of the settings a store's row leads to. */
  section: 'stores' | 'documents';
  /** The store that is shown; 0 for a new one. */
  shownId: number;
}

/** The stores to choose from, the archived ones last; nothing where there is one. */
export function StoreList({ section, shownId }: StoreListProps) {
  const { t } = useTranslation();
  const stores = useStores();
  if (stores.length < 2) return null;
  const rows = [...stores].sort((a, b) => Number(a.archived) - Number(b.archived));
  return (
    <Part title={t('stores.title')} hint={t('stores.listHint')}>
      <nav aria-label={t('stores.title')}>
        {rows.map((store) => (
          <Anchor
            key={store.id}
            href={`#/settings/${section}/${store.id}`}
            className={classes.store}
            aria-current={store.id === shownId ? 'true' : undefined}
            underline="never"
          >
            <StoreRow {...store} />
          </Anchor>
        ))}
      </nav>
    </Part>
  );
}

function StoreRow({ code, name, address, archived }: Store) {
  const { t } = useTranslation();
  return (
    <>
      <Text span inherit fw={600} className={classes.code}>
        {code}
      </Text>
      <Text span inherit truncate>
        {name}
      </Text>
      <Text span inherit c="dimmed" truncate ta="end">
        {archived ? t('stores.archived') : address.city}
      </Text>
    </>
  );
}
