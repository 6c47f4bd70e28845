import type { ReactNode } from 'react';
import accountClasses from '../customers/account/account.module.css';
import classes from './subscriptions.module.css';

interface TwoLinesProps {
  first: ReactNode;
  /** What is quieter; nothing leaves the first line alone. */
  second: ReactNode;
  /** Whether the first line begins with a dot: the second begins under its word. */
  dot?: boolean;
}

/** Two lines in one row of a list. */
export function TwoLines({ first, second, dot }: TwoLinesProps) {
  if (!second) return first;
  return (
    <span className={`${accountClasses.two} ${classes.two}`}>
      <span className={classes.cut}>{first}</span>
      <span className={accountClasses.what} data-dot={dot || undefined}>
        <span>{second}</span>
      </span>
    </span>
  );
}
