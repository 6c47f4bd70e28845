import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GatewaySettings } from '../../../api/settings';
import { Figures, StatusDot } from '../../../ui';
import { DisconnectDialog } from './DisconnectDialog';
import { KeyOutcome } from './KeyOutcome';
import { useKeyTest } from './useKeyTest';

/** The account that is connected: whose it is, and whether its key still works. */
export function Connected({ settings }: { settings: GatewaySettings }) {
  const { t } = useTranslation();
  const test = useKeyTest();
  const [leaving, setLeaving] = useState(false);
  const { account, live, keyEnd, keptIn } = settings;
  return (
    <>
      <Figures
        figures={[
          { label: t('settings.cards.account'), value: account || t('settings.cards.unnamed') },
          {
            label: t('settings.cards.mode'),
            value: (
              <StatusDot
                tone={live ? 'good' : 'waiting'}
                label={t(live ? 'settings.cards.live' : 'settings.cards.test')}
              />
            ),
          },
          { label: t('settings.cards.key'), value: t('settings.cards.keyEnd', { end: keyEnd }) },
          {
            label: t('settings.cards.kept'),
            value: t(`settings.cards.keptIn.${keptIn as 'keyring' | 'file'}`),
          },
        ]}
      />
      <Group gap="xs">
        <Button variant="default" onClick={() => test.submit('')} loading={test.busy}>
          {t('settings.cards.tryIt')}
        </Button>
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('settings.cards.disconnect')}
        </Button>
      </Group>
      <KeyOutcome test={test} />
      {leaving && <DisconnectDialog sample={settings.sample} onClose={() => setLeaving(false)} />}
    </>
  );
}
