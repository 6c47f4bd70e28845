import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type MailServer, type MailSettings, saveMailServer, settingsKey } from '../../../api/settings';
import { useDraft } from '../../../ui';
import { mailFields } from './mailFields';

const unchanged: Partial<MailServer> = {};

/** The server as typed, kept as a draft, and the password, which is kept nowhere before it is saved. */
export function useMailForm({ server: saved, set }: MailSettings) {
  const { t } = useTranslation();
  const [edits, setEdits, forget] = useDraft('mail-server', unchanged);
  const [password, setPassword] = useState('');
  const server = { ...saved, ...edits };
  const save = useCommand<void, void>({
    run: () => saveMailServer(server, password),
    invalidates: [[...settingsKey]],
    fields: mailFields,
    onDone: () => {
      forget();
      setPassword('');
      notifications.show({ message: t('settings.saved') });
    },
  });
  return {
    server,
    password,
    setPassword,
    patch: (change: Partial<MailServer>) => setEdits({ ...edits, ...change }),
    changed: !set || password !== '' || Object.keys(edits).length > 0,
    save,
  };
}
