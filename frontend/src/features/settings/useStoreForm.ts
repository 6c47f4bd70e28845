import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { type Store, saveStore } from '../../api/settings';
import { type FormState, useDraft } from '../../ui';
import { ofStores } from './ofStores';
import { storeFields } from './storeFields';

const unchanged: Partial<Store> = {};

/** A form for some of a store's data. Only what was changed is kept as a draft: the rest is always the book's. */
export function useStoreForm(name: string, store: Store, onSaved?: (saved: Store) => void) {
  const { t } = useTranslation();
  const [edits, setEdits, forget] = useDraft(`store-${store.id}-${name}`, unchanged);
  const changed = Object.keys(edits).length > 0;
  const [kept] = useState(changed);
  const command = useCommand({
    run: saveStore,
    invalidates: ofStores,
    fields: storeFields,
    onDone: (saved) => {
      forget();
      if (onSaved) onSaved(saved);
      else notifications.show({ message: t('settings.saved') });
    },
  });
  const form: FormState<Store> = {
    value: { ...store, ...edits },
    patch: (change) => setEdits({ ...edits, ...change }),
    changed,
    kept: kept && changed,
    forget,
  };
  const submit = () => command.submit({ ...store, ...edits });
  return { form, submit, errors: command.fieldErrors, busy: command.busy };
}
