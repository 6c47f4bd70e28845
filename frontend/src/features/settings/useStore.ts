import { useSession } from '../../api';
import type { Store } from '../../api/settings';

/** The shop's own data. Settings are only shown of a book that is open. */
export function useStore(): Store {
  const { data: session } = useSession();
  if (!session) throw new Error('settings are shown without a book');
  return session.store;
}
