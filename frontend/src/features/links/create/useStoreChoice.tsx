import type { LinkStore } from '../../../api/links';
import { useDraft } from '../../../ui';
import { StoreSelect } from '../../stores/StoreSelect';
import { chosenStore } from '../useLinkStores';
import type { Start } from './useKnown';

/** The store that an order is for, and the choice of it, which is kept with the order's draft. */
export function useStoreChoice(stores: LinkStore[], { draft, storeId }: Start) {
  const [id, choose, forget] = useDraft(`${draft}.store`, storeId);
  const from = chosenStore(stores, id);
  const choice = (
    <StoreSelect
      stores={stores.map(({ store }) => store)}
      value={from?.store.id ?? 0}
      onChange={choose}
      mb="lg"
      data-autofocus={!from || undefined}
    />
  );
  return { from, choice, forget };
}
