import type { ReactNode } from 'react';
import accountClasses from '../customers/account/account.module.css';
import classes from './subscriptions.module.css';

interface TwoLinesProps {
  first: ReactNode;
  /** What is quieter; nothing leaves the first line alone. */
  second: ReactNode;
}

/** Two lines in one row of a list. */
export function TwoLines({ first, second }: TwoLinesProps) {
  if (!second) return first;
  return (
    <span className={accountClasses.two}>
      <span className={classes.cut}>{first}</span>
      <span className={accountClasses.what}>
        <span>{second}</span>
      </span>
    </span>
  );
}
