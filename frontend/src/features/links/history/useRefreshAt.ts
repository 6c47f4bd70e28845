import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Not at once again, where this computer's clock is ahead of the book's. */
const soonest = 1000;

/** Reads again what belongs to a key at a moment; 0 for never. */
export function useRefreshAt(at: number, queryKey: QueryKey): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (at === 0) return;
    const refresh = () => queries.invalidateQueries({ queryKey });
    const timer = setTimeout(refresh, Math.max(soonest, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at, queryKey, queries]);
}
