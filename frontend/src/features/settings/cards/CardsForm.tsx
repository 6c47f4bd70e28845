import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GatewaySettings } from '../../../api/settings';
import { Form } from '../../../ui';
import { Part } from '../Part';
import { SettingsFrame } from '../SettingsFrame';
import { Connected } from './Connected';
import { KeyPart } from './KeyPart';
import { TakerDot } from './TakerDot';
import { useKey } from './useKey';

/** What takes cards, and how Stripe comes to. */
export function CardsForm({ settings }: { settings: GatewaySettings }) {
  const { t } = useTranslation();
  const key = useKey();
  const { hasKey, problem } = settings;
  return (
    <SettingsFrame
      section="cards"
      primary={{
        label: t(hasKey ? 'settings.cards.replace' : 'settings.cards.connect'),
        onClick: key.connect,
        disabled: key.typed === '',
        loading: key.connecting,
      }}
    >
      <Form id="settings-cards" errors={key.fieldErrors} onSubmit={key.connect}>
        <Part title={t('settings.cards.now')} hint={t('settings.cards.nowHint')}>
          <TakerDot gateway={settings.gateway} />
          {problem && <Alert color="red">{t(`settings.cards.problem.${problem as Problem}`)}</Alert>}
          {hasKey && <Connected settings={settings} />}
        </Part>
        <KeyPart settings={settings} form={key} />
      </Form>
    </SettingsFrame>
  );
}

type Problem = 'gateway_key' | 'gateway_rights' | 'key_unread' | 'no_gateway';
