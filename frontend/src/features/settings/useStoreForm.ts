import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { sessionKey } from '../../api/session';
import { type Store, saveStore, settingsKey } from '../../api/settings';
import { type FormState, useDraft } from '../../ui';
import { storeFields } from './storeFields';
import { useStore } from './useStore';

const unchanged: Partial<Store> = {};

/** A form for some of the shop's data. Only what was changed is kept as a draft: the rest is always the book's. */
export function useStoreForm(name: string) {
  const { t } = useTranslation();
  const store = useStore();
  const [edits, setEdits, forget] = useDraft(`store-${name}`, unchanged);
  const changed = Object.keys(edits).length > 0;
  const [kept] = useState(changed);
  const command = useCommand({
    run: saveStore,
    invalidates: [[...sessionKey], [...settingsKey]],
    fields: storeFields,
    onDone: () => {
      forget();
      notifications.show({ message: t('settings.saved') });
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
