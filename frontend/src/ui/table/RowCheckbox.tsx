import { Checkbox } from '@mantine/core';
import classes from './DataTable.module.css';

interface RowCheckboxProps {
  label: string;
  checked: boolean;
  tabIndex: number;
  /** Selects the row, or all as far as it (Shift). */
  onPick: (asFar: boolean) => void;
}

/** Selects a row; it stands in the margin and shows when it may be wanted. */
export function RowCheckbox({ label, checked, tabIndex, onPick }: RowCheckboxProps) {
  return (
    <div role="gridcell" className={classes.pick}>
      <Checkbox
        size="xs"
        aria-label={label}
        checked={checked}
        tabIndex={tabIndex}
        readOnly
        onClick={(event) => {
          event.stopPropagation();
          onPick(event.shiftKey);
        }}
      />
    </div>
  );
}
