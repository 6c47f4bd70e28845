import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import {
  getLinkServer,
  getLinkTexts,
  type LinkServing,
  type LinkStore,
  type LinkTexts,
  linkServerKey,
  linkTextsKey,
} from '../../../api/links';
import { StoreSelect } from '../../stores/StoreSelect';
import { LinksFrame } from '../LinksFrame';
import { chosenStore, inUse, useLinkStores } from '../useLinkStores';
import { ServerForm } from './ServerForm';
import { StoreForm } from './StoreForm';
import { TextsForm } from './TextsForm';
import { useConfigForm } from './useConfigForm';
import { useServerForm } from './useServerForm';
import { useTextsForm } from './useTextsForm';

/** How stores make payment links, and how customers reach their pages. The address may name the store (?store=2). */
export default function ConfigurationPage() {
  const { t } = useTranslation();
  const known = useLinkStores();
  const { data: server } = useQuery({ queryKey: linkServerKey, queryFn: getLinkServer });
  const [asked] = useSearchParams();
  const [storeId, setStoreId] = useState(Number(asked.get('store')));
  if (!known || !server) return <LinksFrame tab="configuration">{null}</LinksFrame>;
  const stores = inUse(known);
  const from = chosenStore(stores, storeId);
  const choice = (
    <StoreSelect
      stores={stores.map(({ store }) => store)}
      value={from?.store.id ?? 0}
      onChange={setStoreId}
      mb="lg"
    />
  );
  if (from) return <OfStore key={from.store.id} from={from} server={server} choice={choice} />;
  return (
    <LinksFrame tab="configuration">
      {choice}
      <Text c="dimmed">{t('links.storeFirst')}</Text>
    </LinksFrame>
  );
}

interface OfStoreProps {
  from: LinkStore;
  server: LinkServing;
  choice: React.ReactNode;
}

function OfStore(props: OfStoreProps) {
  const { id } = props.from.store;
  const { data: texts } = useQuery({ queryKey: linkTextsKey(id), queryFn: () => getLinkTexts(id) });
  if (!texts) return <LinksFrame tab="configuration">{props.choice}</LinksFrame>;
  return <Configuration {...props} written={texts} />;
}

interface ConfigurationProps extends OfStoreProps {
  written: LinkTexts;
}

function Configuration({ from, server, written, choice }: ConfigurationProps) {
  const { t } = useTranslation();
  const config = useConfigForm(from.config);
  const serving = useServerForm(server);
  const texts = useTextsForm(written);
  const changed = config.form.changed || serving.form.changed || texts.form.changed;
  const save = () => {
    if (config.form.changed) config.submit();
    if (serving.form.changed) serving.submit();
    if (texts.form.changed) texts.submit();
  };
  return (
    <LinksFrame
      tab="configuration"
      primary={{
        label: t('links.save'),
        onClick: save,
        disabled: !changed,
        loading: config.busy || serving.busy || texts.busy,
      }}
    >
      {choice}
      <StoreForm {...config} store={from.store} cards={from.cards} onSubmit={save} />
      <TextsForm texts={texts} onSubmit={save} />
      <ServerForm {...serving} serving={server.serving} onSubmit={save} />
    </LinksFrame>
  );
}
