import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../api/imports';
import type { Import } from './useImport';

interface ChoicesProps {
  wizard: Import;
  report: ImportReport;
  disabled: boolean;
}

/** What becomes of rows that cannot be kept, and of those who are in the book already. */
export function Choices({ wizard, report, disabled }: ChoicesProps) {
  const { t } = useTranslation();
  const { kind, options, leaveOut, judge } = wizard;
  return (
    <Stack gap="sm">
      {report.known > 0 && (
        <Checkbox
          label={t(`imports.${kind}.skipKnown`, { count: report.known })}
          description={t(`imports.${kind}.skipKnownHint`)}
          checked={options.skipKnown}
          disabled={disabled}
          onChange={(event) => judge(event.currentTarget.checked)}
        />
      )}
      {report.bad > 0 && report.good > 0 && (
        <Checkbox
          label={t('imports.leaveOutRows', { count: report.bad })}
          description={t('imports.leaveOutHint')}
          checked={options.leaveOut}
          disabled={disabled}
          onChange={(event) => leaveOut(event.currentTarget.checked)}
        />
      )}
      <Text c="dimmed" size="xs">
        {t('imports.wholeOrNothing')}
      </Text>
    </Stack>
  );
}
