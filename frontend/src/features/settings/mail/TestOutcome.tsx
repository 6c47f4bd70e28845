import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../api';
import { mailReason } from '../../../api/mailReason';
import { StatusDot } from '../../../ui';
import classes from '../settings.module.css';

export interface TestOutcomeProps {
  test: { busy: boolean; failure: ApiError | null; answer: string | null };
  /** Where the test goes. */
  address: string;
}

// The form may be longer than the window.
const reveal = (outcome: HTMLElement | null) => outcome?.scrollIntoView({ block: 'nearest' });

/** What became of the test: the server's own words, or why it did not go. */
export function TestOutcome({ test, address }: TestOutcomeProps) {
  const { t } = useTranslation();
  const { busy, failure, answer } = test;
  if (busy) return <Text c="dimmed">{t('settings.testing', { address })}</Text>;
  if (failure) {
    return (
      <div role="alert" ref={reveal}>
        <StatusDot tone="bad" label={t('settings.testFailed')} />
        <Text mt={4}>{mailReason(failure.code, t)}</Text>
        <ServerWords words={failure.params.answer} />
      </div>
    );
  }
  if (answer === null) return null;
  return (
    <div role="status" ref={reveal}>
      <StatusDot tone="good" label={t('settings.testDone', { address })} />
      <ServerWords words={answer} />
    </div>
  );
}

function ServerWords({ words = '' }: { words?: string }) {
  const { t } = useTranslation();
  if (words === '') return null;
  return (
    <Text size="xs" c="dimmed" mt={4} className={classes.words}>
      {t('settings.testAnswer')}: {words}
    </Text>
  );
}
