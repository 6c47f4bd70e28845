import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataTable.module.css';
import type { Column, Sort } from './types';

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (column: Column<Row>) => void;
}

/** The titles of the columns; those that sort are buttons. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row} aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={classes.cell}
            data-align={column.align}
            aria-sort={ariaSort(column, sort)}
          >
            <HeadTitle column={column} sort={sort} onSort={onSort} />
          </div>
        ))}
        <div role="columnheader" aria-hidden className={classes.cell} />
      </div>
    </div>
  );
}

interface HeadTitleProps<Row> extends Omit<TableHeadProps<Row>, 'columns'> {
  column: Column<Row>;
}

function HeadTitle<Row>({ column, sort, onSort }: HeadTitleProps<Row>) {
  if (!column.sortable) return <span className={classes.title}>{column.header}</span>;
  const active = sort?.column === column.id;
  const Arrow = active && sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.title}
      data-active={active || undefined}
      onClick={() => onSort(column)}
    >
      {column.header}
      <Arrow size={14} aria-hidden className={classes.arrow} />
    </button>
  );
}

function ariaSort<Row>(column: Column<Row>, sort: Sort | null) {
  if (!column.sortable) return undefined;
  if (sort?.column !== column.id) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
