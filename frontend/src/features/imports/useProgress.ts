import { useQuery } from '@tanstack/react-query';
import { importProgress, importsKey } from '../../api/imports';

/** How far the work on a file has come, from 0 to 1, while it runs; null where nobody knows. */
export function useProgress(id: number, running: boolean): number | null {
  const { data } = useQuery({
    queryKey: [...importsKey, id, 'progress'],
    queryFn: () => importProgress(id),
    enabled: running,
    refetchInterval: 150,
    gcTime: 0,
    meta: { quiet: true },
  });
  return running && data && data.total > 0 ? data.done / data.total : null;
}
