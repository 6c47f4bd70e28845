import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { linksKey } from '../../../api/links';
import { type SmsSender, type SmsSettings, saveSmsSender, settingsKey } from '../../../api/settings';
import { useDraft } from '../../../ui';
import { smsFields } from './smsFields';

const unchanged: Partial<SmsSender> = {};

/** Who sends texts as typed, kept as a draft, and the password, which is kept nowhere before it is saved. */
export function useSmsForm({ sender: saved }: SmsSettings) {
  const { t } = useTranslation();
  const [edits, setEdits, forget] = useDraft('sms-sender', unchanged);
  const [password, setPassword] = useState('');
  const sender = { ...saved, ...edits };
  const save = useCommand<void, void>({
    run: () => saveSmsSender(sender, password),
    invalidates: [[...settingsKey], [...linksKey]],
    fields: smsFields,
    onDone: () => {
      forget();
      setPassword('');
      notifications.show({ message: t('settings.saved') });
    },
  });
  return {
    sender,
    password,
    setPassword,
    // A password belongs to one service.
    patch: (change: Partial<SmsSender>) => {
      if (change.service) setPassword('');
      setEdits({ ...edits, ...change });
    },
    changed: password !== '' || Object.keys(edits).length > 0,
    save,
  };
}
