import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

export interface Sort {
  column: string;
  descending: boolean;
}

/** One page of a list; `next` is the key the following page starts after, null or '' on the last. */
export interface ListPage<Row> {
  rows: Row[];
  next: string | null;
}

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A CSS grid track, such as "10rem" or "minmax(12rem, 2fr)". */
  width?: string;
  /** "end" for amounts and counts. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** What stands under the column: its sum over the whole list. */
  total?: ReactNode;
}

/** What stands under a list in which rows are selected, beside their count. */
export interface SelectionContent<Row> {
  /** A line under the count: their sum. */
  note: (rows: readonly Row[]) => ReactNode;
  /** What can be done with them. */
  actions: (rows: readonly Row[], clear: () => void) => ReactNode;
}

export interface DataTableProps<Row> {
  /** Under this name the list's place is remembered. */
  name: string;
  /** Names the list for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** Identifies the list, with everything it is filtered by. */
  queryKey: QueryKey;
  /** Fetches the page after `cursor` ('' is the first). */
  fetchPage: (cursor: string, sort: Sort | null) => Promise<ListPage<Row>>;
  rowId: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** What the icon at the end of a row shows, where that is not what opens: also on the keys i and Space. */
  info?: { label: string; show: (row: Row) => void };
  defaultSort?: Sort;
  /** Shown in place of the table when there are no rows. */
  empty: ReactNode;
  /** Opens what is shown beside the list, e.g. in a side panel: that row stays marked. */
  openId?: string | null;
  /** Makes rows selectable. */
  selection?: SelectionContent<Row>;
}
