import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkStore } from '../../../api/links';
import { useDraft } from '../../../ui';
import { StoreSelect } from '../../stores/StoreSelect';
import { CreatedDialog } from '../CreatedDialog';
import { LinksFrame } from '../LinksFrame';
import { chosenStore, inUse, useLinkStores } from '../useLinkStores';
import { NoTerms } from './NoTerms';
import { OrderForm } from './OrderForm';
import { type Start, useKnown } from './useKnown';

/** A new order: for a store, which is chosen first. */
export default function CreatePage() {
  const stores = useLinkStores();
  const start = useKnown();
  if (!stores || !start) return <LinksFrame tab="new">{null}</LinksFrame>;
  return <NewOrder key={start.draft} stores={inUse(stores)} start={start} />;
}

function NewOrder({ stores, start }: { stores: LinkStore[]; start: Start }) {
  const { t } = useTranslation();
  const [storeId, setStoreId, forgetStore] = useDraft(`${start.draft}.store`, start.storeId);
  const [created, setCreated] = useState<LinkDetail | null>(null);
  const from = chosenStore(stores, storeId);
  const choice = (
    <StoreSelect
      stores={stores.map(({ store }) => store)}
      value={from?.store.id ?? 0}
      onChange={setStoreId}
      mb="lg"
    />
  );
  const onCreated = (detail: LinkDetail) => {
    forgetStore();
    setCreated(detail);
  };
  return (
    <>
      {from?.config.termsUrl ? (
        <OrderForm key={from.store.id} from={from} start={start} onCreated={onCreated}>
          {choice}
        </OrderForm>
      ) : (
        <LinksFrame tab="new">
          {choice}
          {from ? <NoTerms storeId={from.store.id} /> : <Text c="dimmed">{t('links.storeFirst')}</Text>}
        </LinksFrame>
      )}
      {created && <CreatedDialog detail={created} onClose={() => setCreated(null)} />}
    </>
  );
}
