import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api';
import { getItem, type Item, itemKey } from '../../api/items';
import { SidePanel, useMay } from '../../ui';
import { ArchiveItem } from './ArchiveItem';
import { draftOf } from './draft';
import { ItemPanel } from './ItemPanel';
import { SellAgain } from './SellAgain';
import { sells } from './types';

export interface EditItemProps {
  id: number;
  onClose: () => void;
}

/** Changes an item, or archives it. */
export function EditItem({ id, onClose }: EditItemProps) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery({
    queryKey: itemKey(id),
    queryFn: () => getItem(id),
    meta: { quiet: true },
  });
  if (data) return <Panel item={data} onClose={onClose} />;
  if (!error) return null;
  return (
    <SidePanel opened onClose={onClose} title={t('items.edit')}>
      <Text c="dimmed">{errorText(error, i18n)}</Text>
    </SidePanel>
  );
}

function Panel({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const start = useMemo(() => draftOf(item), [item]);
  const action = <ArchiveItem item={item} onDone={onClose} />;
  return (
    <ItemPanel
      title={t(may('sell') ? 'items.edit' : 'items.one')}
      start={start}
      onClose={onClose}
      action={action}
    >
      {!item.archived && sells(item.type) && <SellAgain item={item} />}
    </ItemPanel>
  );
}
