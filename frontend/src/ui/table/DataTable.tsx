import { type CSSProperties, type KeyboardEvent, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../api';
import { EmptyState } from '../EmptyState';
import classes from './DataTable.module.css';
import { SelectionBar } from './SelectionBar';
import { sortAfterPress } from './sorting';
import { TableFoot } from './TableFoot';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import type { Column, DataTableProps } from './types';
import { usePages } from './usePages';
import { useRows } from './useRows';
import { useSelection } from './useSelection';
import { useTablePlace } from './useTablePlace';
import { WaitingRows } from './WaitingRows';

/** How many rows before the end the next page is fetched. */
const ahead = 30;

/**
 * A list of any length: pages come as they are needed, only the rows in view are in the document, and the list is
 * where it was left when the user comes back. Arrow keys move, Enter or a click opens; where rows can be selected, Space
 * does, and Shift as far as another.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowId, onOpen, info, openId, label, empty, defaultSort = null } = props;
  const { t } = useTranslation();
  const { place, go, note } = useTablePlace(props.name, defaultSort);
  const { query, rows } = usePages(props.queryKey, place.sort, props.fetchPage);
  const waiting = useDelayed(query.isPending);
  const open = useCallback((index: number) => rows[index] && onOpen(rows[index]), [rows, onOpen]);
  const show = useCallback((index: number) => rows[index] && info?.show(rows[index]), [rows, info]);
  const picks = useSelection({ ...props, rows, enabled: props.selection !== undefined });
  const { toggle, extend } = picks;
  const pick = useCallback(
    (index: number, asFar: boolean) => (asFar ? extend(index, index) : toggle(index)),
    [toggle, extend],
  );
  const onPick = props.selection && pick;
  const onRowKey = (event: KeyboardEvent, index: number) => {
    if (event.key !== ' ' || !onPick) return false;
    onPick(index, event.shiftKey);
    return true;
  };
  const view = useRows({
    count: rows.length,
    offset: place.offset,
    start: rows.findIndex((row) => rowId(row) === place.row),
    onOpen: open,
    onRowKey,
    onMove: (event, from, to) => onPick && event.shiftKey && extend(from, to),
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
    <div className={classes.frame}>
      <div
        ref={view.scroller}
        className={classes.table}
        style={style}
        data-pickable={onPick !== undefined || undefined}
        data-picking={picks.chosen.length > 0 || undefined}
      >
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={known}
          aria-busy={query.isFetching}
          aria-multiselectable={onPick && true}
          className={classes.inner}
        >
          <TableHead
            columns={columns}
            sort={place.sort}
            onSort={(column) => go({ sort: sortAfterPress(column, place.sort), offset: 0, row: null })}
            picked={onPick && { count: picks.chosen.length, of: rows.length, onAll: picks.all }}
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
                  selected={picks.ids.has(rowId(row))}
                  onOpen={open}
                  infoLabel={info?.label}
                  onInfo={show}
                  onKey={view.onKey}
                  onFocus={view.onFocus}
                  onPick={onPick}
                />
              ) : null;
            })}
          </div>
          <TableFoot columns={columns} rowIndex={rows.length + 2} pickable={onPick !== undefined} />
        </div>
      </div>
      {props.selection && picks.chosen.length > 0 && (
        <SelectionBar rows={picks.chosen} content={props.selection} onClear={picks.clear} />
      )}
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
