import { useContext } from 'react';
import { UserContext } from '../../ui';
import { useStoresInUse } from './useStoresInUse';

const key = 'daybook.store';

/** The store that the user chose last on this computer, or the first in use; and the way to remember another. */
export function useLastStore(): [number, (storeId: number) => void] {
  const { id: user } = useContext(UserContext);
  const stores = useStoresInUse();
  const last = Number(localStorage.getItem(`${key}@${user}`));
  const store = stores.find(({ id }) => id === last) ?? stores[0];
  return [store?.id ?? 0, (id) => localStorage.setItem(`${key}@${user}`, String(id))];
}
