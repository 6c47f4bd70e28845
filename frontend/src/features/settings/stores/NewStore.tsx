import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { newStore, newStoreKey, type Store } from '../../../api/settings';
import { DraftKept, Form } from '../../../ui';
import { Part } from '../Part';
import { SettingsFrame } from '../SettingsFrame';
import { useStoreForm } from '../useStoreForm';
import { StoreFields } from './StoreFields';
import { StoreList } from './StoreList';

/** A further store: what one owner's stores have in common is filled in. */
export function NewStore() {
  const { data: store } = useQuery({ queryKey: newStoreKey, queryFn: newStore });
  return store ? <NewStoreForm store={store} /> : <SettingsFrame section="stores">{null}</SettingsFrame>;
}

function NewStoreForm({ store }: { store: Store }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { form, submit, errors, busy } = useStoreForm('new', store, ({ id, code }) => {
    notifications.show({ message: t('stores.added', { store: code }) });
    navigate(`/settings/stores/${id}`);
  });
  return (
    <SettingsFrame section="stores" primary={{ label: t('stores.create'), onClick: submit, loading: busy }}>
      <StoreList section="stores" shownId={0} />
      <Form id="settings-new-store" errors={errors} onSubmit={submit}>
        <DraftKept {...form} />
        <Part title={t('stores.new')}>{t('stores.newHint')}</Part>
        <StoreFields form={form} several />
      </Form>
    </SettingsFrame>
  );
}
