import { Skeleton } from '@mantine/core';
import classes from './DataTable.module.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The shape of a list that is still on its way. */
export function WaitingRows({ columns, label }: { columns: number; label: string }) {
  return (
    <div role="rowgroup" aria-label={label}>
      {rows.map((row) => (
        <div key={row} role="row" className={classes.row}>
          {Array.from({ length: columns + 1 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <div key={i} role="gridcell" className={classes.cell}>
              {i < columns && <Skeleton h="0.625rem" w="60%" />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
