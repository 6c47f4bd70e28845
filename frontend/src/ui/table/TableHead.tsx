import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import type { Column, Sort } from './types';

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (column: Column<Row>) => void;
  /** How many of the rows are selected, and the way to select all or none; absent where rows are not selected. */
  picked?: { count: number; of: number; onAll: () => void };
}

/** The titles of the columns; those that sort are buttons. */
export function TableHead<Row>({ columns, sort, onSort, picked }: TableHeadProps<Row>) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row} aria-rowindex={1}>
        {picked && (
          <div role="columnheader" className={classes.pick}>
            <Checkbox
              size="xs"
              aria-label={t('ui.selectAll')}
              checked={picked.count > 0 && picked.count === picked.of}
              indeterminate={picked.count > 0 && picked.count < picked.of}
              onChange={picked.onAll}
            />
          </div>
        )}
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

interface HeadTitleProps<Row> extends Pick<TableHeadProps<Row>, 'sort' | 'onSort'> {
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
