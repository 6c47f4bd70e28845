import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useStores } from '../../../api';
import type { Store } from '../../../api/settings';
import { DraftKept, Form } from '../../../ui';
import { SettingsFrame } from '../SettingsFrame';
import { useShownStore } from '../useStore';
import { useStoreForm } from '../useStoreForm';
import { ArchivePart } from './ArchivePart';
import { NewStore } from './NewStore';
import { StoreFields } from './StoreFields';
import { StoreList } from './StoreList';

/** The stores: one to look at and change, or a new one. */
export function StoresSection() {
  const { store: asked } = useParams();
  const store = useShownStore();
  return asked === 'new' ? <NewStore /> : <OneStore key={store.id} store={store} />;
}

function OneStore({ store }: { store: Store }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const several = useStores().length > 1;
  const { form, submit, errors, busy } = useStoreForm('shop', store);
  return (
    <SettingsFrame
      section="stores"
      save={{ onClick: submit, disabled: !form.changed, loading: busy }}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => navigate('/settings/stores/new')}
        >
          {t('stores.add')}
        </Button>
      }
    >
      <StoreList section="stores" shownId={store.id} />
      <Form id="settings-shop" errors={errors} onSubmit={submit}>
        <DraftKept {...form} />
        <StoreFields form={form} several={several} />
      </Form>
      <ArchivePart store={store} />
    </SettingsFrame>
  );
}
