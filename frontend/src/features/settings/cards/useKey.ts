import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type GatewaySettings, saveGateway } from '../../../api/settings';
import { afterGateway } from './afterGateway';
import { useKeyTest } from './useKeyTest';

/** The key as typed, which is kept nowhere before it is saved. */
export function useKey() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const test = useKeyTest();
  const save = useCommand<string, GatewaySettings>({
    run: saveGateway,
    invalidates: afterGateway,
    fields: ['key'],
    onDone: () => {
      setTyped('');
      test.forget();
      notifications.show({ message: t('settings.cards.connected') });
    },
  });
  return {
    typed,
    type: (key: string) => {
      test.forget();
      save.reset();
      setTyped(key);
    },
    connect: () => {
      test.forget();
      save.submit(typed);
    },
    connecting: save.busy,
    fieldErrors: save.fieldErrors,
    test,
  };
}
