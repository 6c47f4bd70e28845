import { useTranslation } from 'react-i18next';
import type { TodayFigures } from '../../api/today';
import { KeyFigure } from './KeyFigure';
import classes from './today.module.css';

/** What came in today, what customers owe, and how much of it is late. */
export function KeyFigures({ figures }: { figures: TodayFigures }) {
  const { t } = useTranslation();
  const { due, overdue, openCount, overdueCount } = figures.receivables;
  return (
    <section className={classes.figures}>
      <KeyFigure label={t('today.takings')} amount={figures.takings} largest />
      <KeyFigure
        label={t('today.due')}
        amount={due}
        note={t('today.open', { count: openCount })}
        href="/invoices?filter=open"
      />
      {overdueCount > 0 && (
        <KeyFigure
          label={t('today.overdue')}
          amount={overdue}
          note={t('today.overdueCount', { count: overdueCount })}
          href="/invoices?filter=overdue"
          late
        />
      )}
    </section>
  );
}
