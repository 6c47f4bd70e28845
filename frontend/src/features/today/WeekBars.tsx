import type { DayTakings } from '../../api/today';
import { formatDate, Money, useShop, weekday } from '../../ui';
import { barHeights } from './barHeights';
import classes from './today.module.css';

/** The takings of a week, Monday to Sunday, each with its amount. */
export function WeekBars({ days, today }: { days: readonly DayTakings[]; today: string }) {
  const { locale } = useShop();
  const heights = barHeights(days.map(({ amount }) => amount.minor));
  return (
    <ol className={classes.bars}>
      {days.map(({ date, amount }, i) => (
        <li key={date} className={classes.day} data-today={date === today || undefined}>
          <div className={classes.column}>
            {amount.minor !== 0 && (
              <span className={classes.amount}>
                <Money amount={amount} />
              </span>
            )}
            <div className={classes.bar} style={{ height: `${heights[i]}%` }} />
          </div>
          <time dateTime={date} title={formatDate(date, locale)}>
            {weekday(date, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}
