import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { archiveItem, type Item, itemsKey } from '../../api/items';

/** Takes an item off the list, or puts it back. */
export function ArchiveItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const { id, name, archived } = item;
  const command = useCommand({
    run: (archived: boolean) => archiveItem(id, archived),
    invalidates: [itemsKey],
    onDone: (_, archived) => {
      notifications.show({ message: t(archived ? 'items.wasArchived' : 'items.wasRestored', { name }) });
      onDone();
    },
  });
  return (
    <Button variant="subtle" color="gray" loading={command.busy} onClick={() => command.submit(!archived)}>
      {t(archived ? 'items.restore' : 'items.archive')}
    </Button>
  );
}
