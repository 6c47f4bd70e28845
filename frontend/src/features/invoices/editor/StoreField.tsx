import type { Dispatch } from 'react';
import { useStores } from '../../../api';
import { currencyDecimals, useShop } from '../../../ui';
import { StoreSelect } from '../../stores/StoreSelect';
import { useLastStore } from '../../stores/useLastStore';
import { type Change, inStore } from './changes';
import type { TypedInvoice } from './draft';

interface StoreFieldProps {
  typed: TypedInvoice;
  edit: Dispatch<Change>;
}

/** Whose invoice it is; nothing where there is one store to choose. */
export function StoreField({ typed, edit }: StoreFieldProps) {
  const shop = useShop();
  const stores = useStores();
  const [, remember] = useLastStore();
  const shown = stores.filter(({ id, archived }) => !archived || id === typed.storeId);
  if (shown.length < 2) return null;
  const choose = (storeId: number) => {
    const store = shown.find(({ id }) => id === storeId);
    if (!store) return;
    if (!store.archived) remember(storeId);
    const sameDecimals = currencyDecimals(store.currency, shop) === currencyDecimals(typed.currency, shop);
    edit(inStore(store, sameDecimals));
  };
  return <StoreSelect stores={shown} value={typed.storeId} onChange={choose} />;
}
