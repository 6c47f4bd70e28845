import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../../api';
import { archiveStore, type Store } from '../../../api/settings';
import { useStoresInUse } from '../../stores/useStoresInUse';
import { ofStores } from '../ofStores';
import { Part } from '../Part';

/** Takes a store out of use, or puts it back. The last one in use stays. */
export function ArchivePart({ store: { id, code, archived } }: { store: Store }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const others = useStoresInUse().some((store) => store.id !== id);
  const command = useCommand({
    run: (archived: boolean) => archiveStore(id, archived),
    invalidates: ofStores,
    onDone: ({ archived }) => {
      notifications.show({
        message: t(archived ? 'stores.wasArchived' : 'stores.isUsedAgain', { store: code }),
      });
      navigate(`/settings/stores/${id}`, { replace: true });
    },
  });
  if (!others) return null;
  return (
    <Part title={t('stores.archiveTitle')} hint={t('stores.archiveHint')}>
      {archived && <Text>{t('stores.archivedHint')}</Text>}
      <div>
        <Button variant="default" onClick={() => command.submit(!archived)} loading={command.busy}>
          {t(archived ? 'stores.useAgain' : 'stores.archiveStore')}
        </Button>
      </div>
    </Part>
  );
}
