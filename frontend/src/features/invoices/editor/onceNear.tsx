import { type ComponentType, memo, useEffect, useReducer, useRef } from 'react';
import { useHasError } from '../../../ui';
import type { LineRowProps } from './LineRow';
import classes from './LineTable.module.css';
import { fieldOf } from './lineFields';

/** Up to so many lines are all rendered at once. */
const few = 100;

/** Whether a line does not wait until it comes into view: those of a short document, and the last ones, to go on. */
export function isEager(index: number, count: number): boolean {
  return count <= few || index >= count - 2;
}

/** A row of a long document: it waits as a mere name until it comes near what is in view, or has something wrong. */
export function onceNear(Row: ComponentType<LineRowProps>) {
  return memo(function NearRow({ eager, ...row }: LineRowProps & { eager: boolean }) {
    const [near, comeNear] = useReducer(() => true, eager);
    const wrong = useHasError(fieldOf(row.line, ''));
    useEffect(() => {
      if (eager || wrong) comeNear();
    }, [eager, wrong]);
    if (near || eager || wrong) return <Row {...row} />;
    return <Waiting index={row.index} name={row.line.name} onNear={comeNear} />;
  });
}

function Waiting({ index, name, onNear }: { index: number; name: string; onNear: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const look = ([entry]: IntersectionObserverEntry[]) => entry?.isIntersecting && onNear();
    const observer = new IntersectionObserver(look, {
      root: document.querySelector('main'),
      rootMargin: '800px 0px',
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [onNear]);
  return (
    <div ref={place} className={`${classes.line} ${classes.waiting}`} data-line={index}>
      {name}
    </div>
  );
}
