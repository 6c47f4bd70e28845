import { useParams } from 'wouter';
import { useSession, useStores } from '../../api';
import type { Store } from '../../api/settings';

/** The first store in use, whose habits the screens have. Settings are only shown of a book that is open. */
export function useStore(): Store {
  const { data: session } = useSession();
  if (!session) throw new Error('settings are shown without a book');
  return session.store;
}

/** The store that the address names (/settings/documents/2), else the first one in use. */
export function useShownStore(): Store {
  const asked = Number(useParams().store);
  const first = useStore();
  return useStores().find(({ id }) => id === asked) ?? first;
}
