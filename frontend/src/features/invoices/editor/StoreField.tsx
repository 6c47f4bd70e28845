import { useStores } from '../../../api';
import type { Store } from '../../../api/settings';
import { currencyDecimals, useShop } from '../../../ui';
import { StoreSelect } from '../../stores/StoreSelect';
import { useLastStore } from '../../stores/useLastStore';

interface StoreFieldProps {
  storeId: number;
  /** In which prices are typed. */
  currency: string;
  /** Another store is chosen; its currency may have other decimals. */
  onStore: (store: Store, sameDecimals: boolean) => void;
}

/** Whose document it is; nothing where there is one store to choose. */
export function StoreField({ storeId, currency, onStore }: StoreFieldProps) {
  const shop = useShop();
  const stores = useStores();
  const [, remember] = useLastStore();
  const shown = stores.filter(({ id, archived }) => !archived || id === storeId);
  if (shown.length < 2) return null;
  const choose = (chosen: number) => {
    const store = shown.find(({ id }) => id === chosen);
    if (!store) return;
    if (!store.archived) remember(chosen);
    onStore(store, currencyDecimals(store.currency, shop) === currencyDecimals(currency, shop));
  };
  return <StoreSelect stores={shown} value={storeId} onChange={choose} />;
}
