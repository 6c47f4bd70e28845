import { useQuery } from '@tanstack/react-query';
import { type LinkStore, linkStoresKey, listLinkStores } from '../../api/links';

/** The stores that a link can be of; undefined until they are known. */
export function useLinkStores(): LinkStore[] | undefined {
  return useQuery({ queryKey: linkStoresKey, queryFn: listLinkStores }).data;
}

/** Those of the stores that make links. */
export function inUse(stores: readonly LinkStore[]): LinkStore[] {
  return stores.filter(({ store }) => !store.archived);
}

/** The store that is meant: the only one, or the one that was chosen. */
export function chosenStore(stores: readonly LinkStore[], id: number): LinkStore | undefined {
  return stores.length === 1 ? stores[0] : stores.find(({ store }) => store.id === id);
}
