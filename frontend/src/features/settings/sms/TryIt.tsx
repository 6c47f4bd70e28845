import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import { TestOutcome } from '../mail/TestOutcome';
import type { useSmsTest } from './useSmsTest';

/** Sends a test to a number. */
export function TryIt({ test }: { test: ReturnType<typeof useSmsTest> }) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          {...useField('phone')}
          type="tel"
          label={t('settings.sms.testTo')}
          flex={1}
          inputWrapperOrder={['label', 'error', 'input']}
          value={test.phone}
          onChange={(event) => test.setPhone(event.currentTarget.value)}
          autoComplete="off"
        />
        <Button variant="default" onClick={test.submit} loading={test.busy}>
          {t('settings.test')}
        </Button>
      </Group>
      <TestOutcome test={test} address={test.phone} />
    </>
  );
}
