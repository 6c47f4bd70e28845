import type { ReactNode } from 'react';
import classes from './Figures.module.css';

export interface Figure {
  label: string;
  value: ReactNode;
  /** Set apart by a line and heavier: a total, the balance afterwards. */
  strong?: boolean;
}

/** Labels on the left, figures on the right, as on a receipt. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, strong }) => (
        <div key={label} className={classes.row} data-strong={strong || undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
