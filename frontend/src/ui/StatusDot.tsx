import classes from './StatusDot.module.css';

/** What a status means for the shop: nothing to do, as it should be, done, under way, or late and final. */
export type Tone = 'neutral' | 'open' | 'good' | 'waiting' | 'bad';

export interface StatusDotProps {
  tone: Tone;
  label: string;
  /** For a sentence, which goes on in the next line; a word never does. */
  wraps?: boolean;
}

/** A status: a small dot and a word. A ring, not a disc, where nothing has happened yet. */
export function StatusDot({ tone, label, wraps }: StatusDotProps) {
  return (
    <span className={classes.status} data-wraps={wraps || undefined}>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      {label}
    </span>
  );
}
