import { useTranslation } from 'react-i18next';
import type { TodayFigures } from '../../api/today';
import { Money } from '../../ui';
import classes from './today.module.css';
import { WeekBars } from './WeekBars';

/** What came in this week, in all and day by day. */
export function Week({ figures }: { figures: TodayFigures }) {
  const { t } = useTranslation();
  return (
    <section>
      <header className={classes.header}>
        <h2 className={classes.heading}>{t('today.week')}</h2>
        <Money amount={figures.weekTakings} fw={600} />
      </header>
      <WeekBars days={figures.days} today={figures.date} />
    </section>
  );
}
