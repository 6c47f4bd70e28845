import { useMemo } from 'react';
import { useStores } from '../../api';
import type { Store } from '../../api/settings';

/** The stores that new invoices and links can be of. */
export function useStoresInUse(): Store[] {
  const stores = useStores();
  return useMemo(() => stores.filter(({ archived }) => !archived), [stores]);
}
