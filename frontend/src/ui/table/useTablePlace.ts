import { useCallback, useState } from 'react';
import { recall, remember } from '../memory';
import type { Sort } from './types';

export interface TablePlace {
  sort: Sort | null;
  /** Scrolled down by, in pixels. */
  offset: number;
  /** The row that was opened or walked to last. */
  row: string | null;
}

/** Where the user is in a list; the same when he comes back to it. */
export function useTablePlace(name: string, defaultSort: Sort | null) {
  const key = `table.${name}`;
  const [place, setPlace] = useState<TablePlace>(() =>
    recall(key, { sort: defaultSort, offset: 0, row: null }),
  );
  const move = useCallback(
    (change: Partial<TablePlace>) => {
      const next = { ...recall(key, place), ...change };
      remember(key, next);
      return next;
    },
    [key, place],
  );
  return {
    place,
    /** Changes the place and what is shown. */
    go: useCallback((change: Partial<TablePlace>) => setPlace(move(change)), [move]),
    /** Notes the place only: nothing on the screen depends on it. */
    note: useCallback((change: Partial<TablePlace>) => void move(change), [move]),
  };
}
