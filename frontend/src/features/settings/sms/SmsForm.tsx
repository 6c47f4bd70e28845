import { useTranslation } from 'react-i18next';
import type { SmsSender, SmsService, SmsSettings } from '../../../api/settings';
import { Form } from '../../../ui';
import { PasswordField } from '../mail/PasswordField';
import { Part } from '../Part';
import { SettingsFrame } from '../SettingsFrame';
import { SenderFields } from './SenderFields';
import { ServiceChoice } from './ServiceChoice';
import { TryIt } from './TryIt';
import { useSmsForm } from './useSmsForm';
import { useSmsTest } from './useSmsTest';

const parts = {
  android: { title: 'settings.sms.phone', hint: 'settings.sms.phoneHint', password: 'settings.password' },
  twilio: {
    title: 'settings.sms.account',
    hint: 'settings.sms.accountHint',
    password: 'settings.sms.authToken',
  },
} as const;

/** How texts are sent, and proof that it works before anything is saved. */
export function SmsForm({ settings }: { settings: SmsSettings }) {
  const { t } = useTranslation();
  const { sender, password, setPassword, patch, changed, save } = useSmsForm(settings);
  const test = useSmsTest(sender, password);
  const submit = () => save.submit();
  const change = (change: Partial<SmsSender>) => {
    test.forget();
    patch(change);
  };
  const service = sender.service as SmsService;
  const part = service === 'none' ? null : parts[service];
  return (
    <SettingsFrame section="sms" save={{ onClick: submit, disabled: !changed, loading: save.busy }}>
      <Form id="settings-sms" errors={{ ...test.fieldErrors, ...save.fieldErrors }} onSubmit={submit}>
        <Part title={t('settings.sms.title')} hint={t('settings.sms.hint')}>
          <ServiceChoice value={service} onChange={(service) => change({ service })} />
        </Part>
        {part && (
          <>
            <Part title={t(part.title)} hint={t(part.hint)}>
              <SenderFields sender={sender} onChange={change}>
                <PasswordField
                  label={t(part.password)}
                  kept={settings.keptFor.includes(service)}
                  keptIn={settings.keptIn}
                  value={password}
                  onChange={setPassword}
                />
              </SenderFields>
            </Part>
            <Part title={t('settings.sms.tryIt')} hint={t('settings.sms.tryHint')}>
              <TryIt test={test} />
            </Part>
          </>
        )}
      </Form>
    </SettingsFrame>
  );
}
