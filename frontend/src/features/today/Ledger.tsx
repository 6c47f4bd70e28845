import type { TodayFigures } from '../../api/today';
import { CardMark } from './CardMark';
import { Events } from './Events';
import { GatewayMark } from './GatewayMark';
import { KeyFigures } from './KeyFigures';
import { MailMarks } from './MailMarks';
import classes from './today.module.css';
import { Week } from './Week';

/** The figures that matter, the week, and what happened. */
export function Ledger({ figures }: { figures: TodayFigures }) {
  return (
    <div className={classes.ledger}>
      <KeyFigures figures={figures} />
      <CardMark cards={figures.cards} />
      <GatewayMark problem={figures.cardProblem} />
      <MailMarks waiting={figures.waiting} failed={figures.failed} />
      <div className={classes.columns}>
        <Week figures={figures} />
        <Events events={figures.events} today={figures.date} />
      </div>
    </div>
  );
}
