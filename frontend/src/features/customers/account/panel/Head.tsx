import type { ReactNode } from 'react';
import type { Money as Amount } from '../../../../api';
import { Money } from '../../../../ui';
import classes from './panel.module.css';

export interface HeadProps {
  amount: Amount;
  /** What the amount is: "Due", "Cash". */
  label: ReactNode;
  mark?: ReactNode;
  /** A quieter line: when. */
  note?: ReactNode;
}

/** The figure that matters, with what it is and when it was. */
export function Head({ amount, label, mark, note }: HeadProps) {
  return (
    <header className={classes.head}>
      <div>
        <div className={classes.label}>{label}</div>
        <Money amount={amount} className={classes.amount} />
      </div>
      <div className={classes.beside}>
        {mark}
        <div className={classes.label}>{note}</div>
      </div>
    </header>
  );
}
