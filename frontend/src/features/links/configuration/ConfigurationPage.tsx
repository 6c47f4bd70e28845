import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { getLinkServer, type LinkServing, type LinkStore, linkServerKey } from '../../../api/links';
import { StoreSelect } from '../../stores/StoreSelect';
import { LinksFrame } from '../LinksFrame';
import { chosenStore, inUse, useLinkStores } from '../useLinkStores';
import { ServerForm } from './ServerForm';
import { StoreForm } from './StoreForm';
import { useConfigForm } from './useConfigForm';
import { useServerForm } from './useServerForm';

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
  if (from) return <Configuration key={from.store.id} from={from} server={server} choice={choice} />;
  return (
    <LinksFrame tab="configuration">
      {choice}
      <Text c="dimmed">{t('links.storeFirst')}</Text>
    </LinksFrame>
  );
}

interface ConfigurationProps {
  from: LinkStore;
  server: LinkServing;
  choice: React.ReactNode;
}

function Configuration({ from, server, choice }: ConfigurationProps) {
  const { t } = useTranslation();
  const config = useConfigForm(from.config);
  const serving = useServerForm(server);
  const changed = config.form.changed || serving.form.changed;
  const save = () => {
    if (config.form.changed) config.submit();
    if (serving.form.changed) serving.submit();
  };
  return (
    <LinksFrame
      tab="configuration"
      primary={{
        label: t('links.save'),
        onClick: save,
        disabled: !changed,
        loading: config.busy || serving.busy,
      }}
    >
      {choice}
      <StoreForm {...config} store={from.store} onSubmit={save} />
      <ServerForm {...serving} serving={server.serving} onSubmit={save} />
    </LinksFrame>
  );
}
