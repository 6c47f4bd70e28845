import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import { RowCheckbox } from './RowCheckbox';
import type { Column } from './types';

interface TableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  index: number;
  top: number;
  /** The one row that Tab reaches. */
  current: boolean;
  open: boolean;
  selected: boolean;
  onOpen: (index: number) => void;
  /** Names the icon that shows something else than what opens. */
  infoLabel?: string;
  onInfo: (index: number) => void;
  onKey: (event: KeyboardEvent, index: number) => void;
  onFocus: (index: number) => void;
  /** Selects the row, or all as far as it; absent where rows are not selected. */
  onPick?: (index: number, asFar: boolean) => void;
}

function Row<Row>(props: TableRowProps<Row>) {
  const { row, columns, index, top, current, open, selected } = props;
  const { onOpen, infoLabel, onInfo, onFocus, onPick } = props;
  const { t } = useTranslation();
  const label = infoLabel ?? t('ui.details');
  const Icon = infoLabel ? IconInfoCircle : IconChevronRight;
  const onKey = (event: KeyboardEvent) => {
    const asks =
      infoLabel && (event.key === 'i' || event.key === ' ') && event.target === event.currentTarget;
    if (!asks) return props.onKey(event, index);
    event.preventDefault();
    onInfo(index);
  };
  const onClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (onPick && (shiftKey || ctrlKey || metaKey)) onPick(index, shiftKey);
    else if (!window.getSelection()?.toString()) onOpen(index);
  };
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={current ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={open || selected}
      data-index={index}
      onMouseDown={(event) => onPick && event.shiftKey && event.preventDefault()}
      onClick={onClick}
      onKeyDown={onKey}
      onFocus={() => onFocus(index)}
    >
      {onPick && (
        <RowCheckbox
          label={t('ui.select')}
          checked={selected}
          tabIndex={current ? 0 : -1}
          onPick={(asFar) => onPick(index, asFar)}
        />
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          <span className={classes.text}>{column.cell(row)}</span>
        </div>
      ))}
      <div role="gridcell" className={classes.cell}>
        <ActionIcon
          className={classes.details}
          aria-label={label}
          title={label}
          tabIndex={current ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            if (infoLabel) onInfo(index);
            else onOpen(index);
          }}
        >
          <Icon size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}

export const TableRow = memo(Row) as typeof Row;
