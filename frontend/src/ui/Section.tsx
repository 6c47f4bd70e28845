import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

export interface SectionProps {
  title: string;
  /** What can be done here, at the end of the title's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page or panel under its own title and a hairline. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  );
}
