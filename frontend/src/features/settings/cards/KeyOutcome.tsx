import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../api';
import { StatusDot } from '../../../ui';
import type { useKeyTest } from './useKeyTest';

// The form may be longer than the window.
const reveal = (outcome: HTMLElement | null) => outcome?.scrollIntoView({ block: 'nearest' });

/** What became of the test of a key: whose it is, or why it does not work. */
export function KeyOutcome({ test: { busy, failure, answer } }: { test: ReturnType<typeof useKeyTest> }) {
  const { t, i18n } = useTranslation();
  if (busy) return <Text c="dimmed">{t('settings.cards.testing')}</Text>;
  if (failure) {
    return (
      <div role="alert" ref={reveal}>
        <StatusDot tone="bad" label={t('settings.cards.failed')} />
        <Text mt={4}>{errorText(failure, i18n)}</Text>
      </div>
    );
  }
  if (answer === null) return null;
  const { account } = answer;
  return (
    <div role="status" ref={reveal}>
      <StatusDot
        tone="good"
        label={account ? t('settings.cards.worksFor', { account }) : t('settings.cards.works')}
        wraps
      />
    </div>
  );
}
