import { useTranslation } from 'react-i18next';
import { DateText, dayOf, useShop, weekday } from '../../ui';
import classes from './subscriptions.module.css';

/** The next days on which a subscription bills; those that have come are billed at once. */
export function UpcomingDays({ days }: { days: readonly string[] }) {
  const { t } = useTranslation();
  const { locale, timezone } = useShop();
  const today = dayOf(Date.now(), timezone);
  return (
    <ol className={classes.days}>
      {days.map((day) => (
        <li key={day}>
          <span className={classes.weekday}>{weekday(day, locale)}</span>
          <DateText date={day} />
          {day <= today && <span className={classes.quiet}>{t('subscriptions.atOnce')}</span>}
        </li>
      ))}
    </ol>
  );
}
