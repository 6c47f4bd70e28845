import type { ReactNode } from 'react';
import type { PageCode } from '../../api/links';
import classes from './links.module.css';

interface ScanCodeProps {
  /** Undefined keeps its place until it is drawn. */
  code: PageCode | undefined;
  alt: string;
  /** Stands under it. */
  children?: ReactNode;
}

/** The code of a page, for a phone to scan from the screen: black on white in every theme. */
export function ScanCode({ code, alt, children }: ScanCodeProps) {
  return (
    <div className={classes.scan}>
      <div className={classes.code}>
        {code && <img src={`data:image/svg+xml,${encodeURIComponent(code.svg)}`} alt={alt} />}
      </div>
      {children}
    </div>
  );
}
