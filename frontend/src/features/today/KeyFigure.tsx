import { Link } from 'wouter';
import type { Money as Amount } from '../../api';
import { Money } from '../../ui';
import classes from './today.module.css';

export interface KeyFigureProps {
  label: string;
  amount: Amount;
  note?: string;
  /** Where the figure is explained. */
  href?: string;
  largest?: boolean;
  late?: boolean;
}

/** One figure with its name above it. */
export function KeyFigure({ label, amount, note, href, largest, late }: KeyFigureProps) {
  const content = (
    <>
      <h2 className={classes.heading}>{label}</h2>
      <p className={largest ? classes.largest : classes.large}>
        <Money amount={amount} />
      </p>
      {note && <span className={classes.note}>{note}</span>}
    </>
  );
  if (!href) return <div className={classes.figure}>{content}</div>;
  return (
    <Link href={href} className={classes.figure} data-late={late || undefined}>
      {content}
    </Link>
  );
}
