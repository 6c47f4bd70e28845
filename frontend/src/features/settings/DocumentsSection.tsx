import { useTranslation } from 'react-i18next';
import type { Store } from '../../api/settings';
import { DraftKept, Form } from '../../ui';
import { ColorField } from './ColorField';
import { LogoPart } from './LogoPart';
import { Part } from './Part';
import { PaymentFields } from './PaymentFields';
import { RoundingChoice } from './RoundingChoice';
import { SeriesPart } from './SeriesPart';
import { SettingsFrame } from './SettingsFrame';
import { StoreList } from './stores/StoreList';
import { useShownStore } from './useStore';
import { useStoreForm } from './useStoreForm';

/** What a store's documents look like, how their tax is rounded, and how they are numbered. */
export function DocumentsSection() {
  const store = useShownStore();
  return <Documents key={store.id} store={store} />;
}

function Documents({ store }: { store: Store }) {
  const { t } = useTranslation();
  const { form, submit, errors, busy } = useStoreForm('documents', store);
  return (
    <SettingsFrame section="documents" save={{ onClick: submit, disabled: !form.changed, loading: busy }}>
      <StoreList section="documents" shownId={store.id} />
      <Form id="settings-documents" errors={errors} onSubmit={submit}>
        <DraftKept {...form} />
        <Part title={t('settings.payment')}>
          <PaymentFields value={form.value} onChange={form.patch} />
        </Part>
        <Part title={t('settings.rounding')} hint={t('settings.roundingFrozen')}>
          <RoundingChoice value={form.value.rounding} onChange={(rounding) => form.patch({ rounding })} />
        </Part>
        <Part title={t('settings.color')} hint={t('settings.colorHint')}>
          <ColorField value={form.value.color} onChange={(color) => form.patch({ color })} />
        </Part>
      </Form>
      <LogoPart store={store} />
      <SeriesPart storeId={store.id} />
    </SettingsFrame>
  );
}
