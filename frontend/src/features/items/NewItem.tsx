import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import type { Store } from '../../api/session';
import { newDraft } from './draft';
import { ItemPanel } from './ItemPanel';

/** Adds an item. */
export function NewItem({ onClose }: { onClose: () => void }) {
  const { data: session } = useSession();
  return session ? <Panel store={session.store} onClose={onClose} /> : null;
}

function Panel({ store, onClose }: { store: Store; onClose: () => void }) {
  const { t } = useTranslation();
  const start = useMemo(() => newDraft(store), [store]);
  return <ItemPanel title={t('items.new')} start={start} onClose={onClose} />;
}
