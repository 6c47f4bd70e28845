import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListPage, Sort } from './types';

/** The rows fetched so far, page by page. Another sort or filter keeps the old rows until the new ones are here. */
export function usePages<Row>(
  queryKey: QueryKey,
  sort: Sort | null,
  fetchPage: (cursor: string, sort: Sort | null) => Promise<ListPage<Row>>,
) {
  const query = useInfiniteQuery({
    queryKey: [...queryKey, sort],
    queryFn: ({ pageParam }) => fetchPage(pageParam, sort),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return { query, rows };
}
