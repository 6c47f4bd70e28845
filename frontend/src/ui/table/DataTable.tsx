import { type CSSProperties, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../api';
import { EmptyState } from '../EmptyState';
import classes from './DataTable.module.css';
import { sortAfterPress } from './sorting';
import { TableFoot } from './TableFoot';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import type { Column, DataTableProps } from './types';
import { usePages } from './usePages';
import { useRows } from './useRows';
import { useTablePlace } from './useTablePlace';
import { WaitingRows } from './WaitingRows';

/** How many rows before the end the next page is fetched. */
const ahead = 30;

/**
 * A list of any length: pages come as they are needed, only the rows in view are in the document, and the list is
 * where it was left when the user comes back. Arrow keys move, Enter or a click opens.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowId, onOpen, openId, label, empty, defaultSort = null } = props;
  const { t } = useTranslation();
  const { place, go, note } = useTablePlace(props.name, defaultSort);
  const { query, rows } = usePages(props.queryKey, place.sort, props.fetchPage);
  const waiting = useDelayed(query.isPending);
  const open = useCallback((index: number) => rows[index] && onOpen(rows[index]), [rows, onOpen]);
  const view = useRows({
    count: rows.length,
    offset: place.offset,
    start: rows.findIndex((row) => rowId(row) === place.row),
    onOpen: open,
    onCurrent: (index) => rows[index] && note({ row: rowId(rows[index]) }),
    onScroll: (offset) => note({ offset }),
  });
  useNextPage(query, view.lastShown >= rows.length - ahead);

  if (query.isError && rows.length === 0) {
    return <LoadFailed onRetry={() => query.refetch()} />;
  }
  if (query.isSuccess && rows.length === 0) return empty;
  const style = { '--columns': tracks(columns) } as CSSProperties;
  const known = query.hasNextPage ? -1 : rows.length + 2;
  return (
    <div ref={view.scroller} className={classes.table} style={style}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={known}
        aria-busy={query.isFetching}
        className={classes.inner}
      >
        <TableHead
          columns={columns}
          sort={place.sort}
          onSort={(column) => go({ sort: sortAfterPress(column, place.sort), offset: 0, row: null })}
        />
        {waiting && <WaitingRows columns={columns.length} label={t('ui.loading')} />}
        <div role="rowgroup" className={classes.body} style={{ height: view.height }}>
          {view.shown.map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <TableRow
                key={rowId(row)}
                row={row}
                columns={columns}
                index={index}
                top={start}
                current={index === view.current}
                open={rowId(row) === openId}
                onOpen={open}
                onKey={view.onKey}
                onFocus={view.onFocus}
              />
            ) : null;
          })}
        </div>
        <TableFoot columns={columns} rowIndex={rows.length + 2} />
      </div>
    </div>
  );
}

interface Pages {
  hasNextPage: boolean;
  isFetching: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
}

function useNextPage({ hasNextPage, isFetching, isError, fetchNextPage }: Pages, near: boolean): void {
  const wanted = near && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (wanted) fetchNextPage();
  }, [wanted, fetchNextPage]);
}

function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return <EmptyState title={t('ui.loadFailed')} action={{ label: t('ui.tryAgain'), onClick: onRetry }} />;
}

function tracks<Row>(columns: readonly Column<Row>[]): string {
  return columns.map((column) => column.width ?? 'minmax(8rem, 1fr)').join(' ');
}
