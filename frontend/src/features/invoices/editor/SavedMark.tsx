import { Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText, useDelayed } from '../../../api';
import type { Autosave } from './useAutosave';

/** Says quietly whether the book has all that was typed. */
export function SavedMark({ saved, upToDate, error }: Autosave) {
  const { t, i18n } = useTranslation();
  const waiting = useDelayed(!upToDate && !error, 1000);
  return (
    <Text size="xs" c={error ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
      {error && (error.field ? t('invoices.notSaved') : errorText(error, i18n))}
      {waiting && t('invoices.saving')}
      {upToDate && saved.id !== 0 && (
        <Group gap={4} component="span">
          <IconCheck size={14} aria-hidden />
          {t('invoices.saved')}
        </Group>
      )}
    </Text>
  );
}
