import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailServer, MailSettings } from '../../../api/settings';
import { Form } from '../../../ui';
import { Part } from '../Part';
import { SettingsFrame } from '../SettingsFrame';
import { PasswordField } from './PasswordField';
import { ProviderSelect } from './ProviderSelect';
import { SenderFields } from './SenderFields';
import { ServerFields } from './ServerFields';
import { TestOutcome } from './TestOutcome';
import { useMailForm } from './useMailForm';
import { useMailTest } from './useMailTest';

/** Where mail is handed over, and proof that it works before anything is saved. */
export function MailForm({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation();
  const { server, password, setPassword, patch, changed, save } = useMailForm(settings);
  const test = useMailTest(server, password);
  const submit = () => save.submit();
  const change = (change: Partial<MailServer>) => {
    test.forget();
    patch(change);
  };
  return (
    <SettingsFrame section="mail" save={{ onClick: submit, disabled: !changed, loading: save.busy }}>
      <Form id="settings-mail" errors={{ ...test.fieldErrors, ...save.fieldErrors }} onSubmit={submit}>
        <Part title={t('settings.server')} hint={t('settings.mailIntro')}>
          <ProviderSelect server={server} onChange={change} />
          <ServerFields server={server} onChange={change} />
          <PasswordField
            kept={settings.hasPassword}
            keptIn={settings.keptIn}
            value={password}
            onChange={setPassword}
          />
        </Part>
        <Part title={t('settings.sender')}>
          <SenderFields server={server} onChange={change} />
          <Group mt="xs">
            <Button variant="default" onClick={test.submit} loading={test.busy}>
              {t('settings.test')}
            </Button>
          </Group>
          <TestOutcome test={test} address={server.fromAddress} />
        </Part>
      </Form>
    </SettingsFrame>
  );
}
