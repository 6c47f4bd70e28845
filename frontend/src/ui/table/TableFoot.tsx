import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import type { Column } from './types';

interface TableFootProps<Row> {
  columns: readonly Column<Row>[];
  rowIndex: number;
  /** Whether a checkbox stands before each row. */
  pickable: boolean;
}

/** The sums under the columns; nothing when no column has one. */
export function TableFoot<Row>({ columns, rowIndex, pickable }: TableFootProps<Row>) {
  const { t } = useTranslation();
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <div role="rowgroup" className={classes.foot}>
      <div role="row" className={classes.row} aria-rowindex={rowIndex}>
        {pickable && <div role="gridcell" />}
        {columns.map((column, i) => (
          <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
            {column.total ?? (i === 0 ? t('ui.total') : null)}
          </div>
        ))}
        <div role="gridcell" className={classes.cell} />
      </div>
    </div>
  );
}
