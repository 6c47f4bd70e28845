import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api';
import { cancelImport, type ImportReport, problemsOf } from '../../api/imports';
import { Choices } from './Choices';
import classes from './imports.module.css';
import { ProblemList } from './ProblemList';
import { ProgressLine } from './ProgressLine';
import { StepPage } from './StepPage';
import type { Import, Opened } from './useImport';
import { useProgress } from './useProgress';

interface CheckStepProps {
  wizard: Import;
  opened: Opened;
}

/** What the import would do, row by row, before it does it. */
export function CheckStep({ wizard, opened }: CheckStepProps) {
  const { t, i18n } = useTranslation();
  const { kind, check, run, options } = wizard;
  const { report } = check;
  const working = check.isPending || run.isPending;
  const share = useProgress(opened.sheet.id, working);
  const error = check.error ?? run.error;
  return (
    <StepPage
      wizard={wizard}
      before="columns"
      primary={
        report
          ? {
              label: t(`imports.${kind}.run`, { count: report.good }),
              onClick: () => run.submit(opened),
              disabled: working || report.good === 0 || (report.bad > 0 && !options.leaveOut),
            }
          : undefined
      }
    >
      {working && (
        <ProgressLine
          label={t(run.isPending ? 'imports.running' : 'imports.checking')}
          share={share}
          onCancel={run.isPending ? () => cancelImport(opened.sheet.id) : () => wizard.back('columns')}
        />
      )}
      {error && !working && (
        <Text c={error.code === 'cancelled' ? undefined : 'var(--mantine-color-error)'} role="alert" pb="md">
          {errorText(error, i18n)}
        </Text>
      )}
      {report && <Report wizard={wizard} report={report} working={working} />}
    </StepPage>
  );
}

interface ReportProps {
  wizard: Import;
  report: ImportReport;
  working: boolean;
}

function Report({ wizard, report, working }: ReportProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.report}>
      <Counts wizard={wizard} report={report} />
      <Choices wizard={wizard} report={report} disabled={working} />
      <ProblemList
        title={t('imports.problems', { count: report.problemCount })}
        problems={problemsOf(report.problems)}
        count={report.problemCount}
      />
      <ProblemList
        title={t('imports.notices', { count: report.noticeCount })}
        problems={problemsOf(report.notices)}
        count={report.noticeCount}
        folded
      />
    </div>
  );
}

/** What becomes of the rows. The largest figure is what will be added. */
function Counts({ wizard: { kind }, report }: Omit<ReportProps, 'working'>) {
  const { t } = useTranslation();
  const { good, bad, skipped } = report;
  return (
    <section aria-live="polite">
      <p className={classes.good}>{t(`imports.${kind}.good`, { count: good })}</p>
      <p className={classes.others}>
        {bad > 0 && <span className={classes.bad}>{t('imports.bad', { count: bad })}</span>}
        {skipped > 0 && <span>{t(`imports.${kind}.skipped`, { count: skipped })}</span>}
        {bad + skipped === 0 && good > 0 && <span>{t('imports.allGood')}</span>}
      </p>
    </section>
  );
}
