import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GatewaySettings } from '../../../api/settings';
import { Field, PasswordInput } from '../../../ui';
import { Part } from '../Part';
import classes from '../settings.module.css';
import { KeyOutcome } from './KeyOutcome';
import { permissions } from './permissions';
import type { useKey } from './useKey';

interface KeyPartProps {
  settings: GatewaySettings;
  form: ReturnType<typeof useKey>;
}

/** How one comes by a key, and where it is pasted. */
export function KeyPart({ settings, form }: KeyPartProps) {
  const { t } = useTranslation();
  const { hasKey, sample, keptIn } = settings;
  return (
    <Part
      title={t(hasKey ? 'settings.cards.replaceTitle' : 'settings.cards.connectTitle')}
      hint={t(sample ? 'settings.cards.sampleKey' : 'settings.cards.realKey')}
    >
      <Text>{t('settings.cards.intro')}</Text>
      <Permissions />
      <Anchor href={`https://dashboard.stripe.com/${sample ? 'test/' : ''}apikeys`}>
        {t('settings.cards.dashboard')}
      </Anchor>
      <Field name="key">
        {(field) => (
          <PasswordInput
            {...field}
            label={t('settings.cards.field')}
            description={t(`settings.keptIn.${keptIn as 'keyring' | 'file'}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder={sample ? 'rk_test_…' : 'rk_live_…'}
            value={form.typed}
            onChange={(event) => form.type(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      {form.typed.trim().startsWith('sk_') && (
        <Text size="xs" role="status">
          {t('settings.cards.secret')}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => form.test.submit(form.typed)}
          loading={form.test.busy}
          disabled={form.typed === ''}
        >
          {t('settings.cards.tryIt')}
        </Button>
      </Group>
      <KeyOutcome test={form.test} />
    </Part>
  );
}

function Permissions() {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('settings.cards.permissions')}
      </Text>
      <List size="sm" spacing={2} className={classes.columns}>
        {permissions.map((permission) => (
          <List.Item key={permission}>{permission}</List.Item>
        ))}
        <List.Item>{t('settings.cards.optional')}</List.Item>
      </List>
    </div>
  );
}
