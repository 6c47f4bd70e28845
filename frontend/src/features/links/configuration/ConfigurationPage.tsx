import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLinkServer, type LinkServing, type LinkStore, linkServerKey } from '../../../api/links';
import { LinksFrame } from '../LinksFrame';
import { StoreSelect } from '../StoreSelect';
import { chosenStore, useLinkStores } from '../useLinkStores';
import { ServerForm } from './ServerForm';
import { StoreForm } from './StoreForm';
import { useConfigForm } from './useConfigForm';
import { useServerForm } from './useServerForm';

/** How stores make payment links, and how customers reach their pages. */
export default function ConfigurationPage() {
  const { t } = useTranslation();
  const stores = useLinkStores();
  const { data: server } = useQuery({ queryKey: linkServerKey, queryFn: getLinkServer });
  const [storeId, setStoreId] = useState(0);
  if (!stores || !server) return <LinksFrame tab="configuration">{null}</LinksFrame>;
  const from = chosenStore(stores, storeId);
  const choice = <StoreSelect stores={stores} value={from?.store.id ?? 0} onChange={setStoreId} />;
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
      <StoreForm {...config} store={from.store} cards={from.cards} onSubmit={save} />
      <ServerForm {...serving} serving={server.serving} onSubmit={save} />
    </LinksFrame>
  );
}
