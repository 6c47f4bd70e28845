import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkStore } from '../../../api/links';
import { CreatedDialog } from '../CreatedDialog';
import { LinksFrame } from '../LinksFrame';
import { inUse, useLinkStores } from '../useLinkStores';
import { NoTerms } from './NoTerms';
import { OrderForm } from './OrderForm';
import { type Start, useKnown } from './useKnown';
import { useStoreChoice } from './useStoreChoice';

/** A new order: for a store, which is chosen first. */
export default function CreatePage() {
  const stores = useLinkStores();
  const start = useKnown();
  if (!stores || !start) return <LinksFrame tab="new">{null}</LinksFrame>;
  return <NewOrder key={start.draft} stores={inUse(stores)} start={start} />;
}

function NewOrder({ stores, start }: { stores: LinkStore[]; start: Start }) {
  const { t } = useTranslation();
  const { from, choice, forget } = useStoreChoice(stores, start);
  const [created, setCreated] = useState<LinkDetail | null>(null);
  const onCreated = (detail: LinkDetail) => {
    forget();
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
