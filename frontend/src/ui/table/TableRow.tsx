import { ActionIcon } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import type { Column } from './types';

interface TableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  index: number;
  top: number;
  /** The one row that Tab reaches. */
  current: boolean;
  open: boolean;
  onOpen: (index: number) => void;
  onKey: (event: KeyboardEvent, index: number) => void;
  onFocus: (index: number) => void;
}

function Row<Row>(props: TableRowProps<Row>) {
  const { row, columns, index, top, current, open, onOpen, onKey, onFocus } = props;
  const { t } = useTranslation();
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={current ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={open}
      data-index={index}
      onClick={() => !window.getSelection()?.toString() && onOpen(index)}
      onKeyDown={(event) => onKey(event, index)}
      onFocus={() => onFocus(index)}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          <span className={classes.text}>{column.cell(row)}</span>
        </div>
      ))}
      <div role="gridcell" className={classes.cell}>
        <ActionIcon
          className={classes.details}
          aria-label={t('ui.details')}
          title={t('ui.details')}
          tabIndex={current ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(index);
          }}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}

export const TableRow = memo(Row) as typeof Row;
