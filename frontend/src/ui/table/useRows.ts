import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { rowAfterKey } from './moves';
import { rowHeight } from './rowHeight';

interface RowsOptions {
  count: number;
  /** Where the list was left, in pixels. */
  offset: number;
  /** The row that was left, or -1. */
  start: number;
  onOpen: (index: number) => void;
  /** A key pressed on a row; true when it has been dealt with. */
  onRowKey: (event: KeyboardEvent, index: number) => boolean;
  /** A key led from one row to another. */
  onMove: (event: KeyboardEvent, from: number, to: number) => void;
  onCurrent: (index: number) => void;
  onScroll: (offset: number) => void;
}

/** The rows in view, and the keyboard's way through all of them. */
export function useRows(options: RowsOptions) {
  const { count, offset, start, onOpen, onRowKey, onMove, onCurrent, onScroll } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(Math.max(start, 0));
  const height = rowHeight();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: offset,
    // The sticky head covers the first row's height of the scroller.
    scrollPaddingStart: height,
    scrollPaddingEnd: height,
    onChange: (instance) => onScroll(instance.scrollOffset ?? 0),
  });
  const focusRow = useCallback((index: number) => {
    const row = scroller.current?.querySelector<HTMLElement>(`[role="row"][data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  }, []);
  const reach = useCallback(
    (index: number) => {
      setCurrent(index);
      rows.scrollToIndex(index);
      // A row far away is there only after the list has scrolled.
      if (!focusRow(index)) requestAnimationFrame(() => requestAnimationFrame(() => focusRow(index)));
    },
    [rows, focusRow],
  );
  const onKey = useCallback(
    (event: KeyboardEvent, index: number) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter') return onOpen(index);
      if (onRowKey(event, index)) return event.preventDefault();
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
      const next = rowAfterKey(event.key, index, count, page);
      if (next === null) return;
      event.preventDefault();
      onMove(event, index, next);
      reach(next);
    },
    [count, height, onOpen, onRowKey, onMove, reach],
  );
  const onFocus = useCallback(
    (index: number) => {
      setCurrent(index);
      onCurrent(index);
    },
    [onCurrent],
  );
  const shown = rows.getVirtualItems();
  useReturn(start, shown.length, focusRow);
  return {
    scroller,
    shown,
    lastShown: shown.at(-1)?.index ?? -1,
    height: rows.getTotalSize(),
    current: Math.min(current, Math.max(count - 1, 0)),
    onKey,
    onFocus,
  };
}

/** Gives the focus back to the row that was left, once it is there, unless the user is elsewhere already. */
function useReturn(start: number, shown: number, focusRow: (index: number) => boolean): void {
  const returned = useRef(false);
  useEffect(() => {
    if (returned.current || start < 0 || shown === 0) return;
    const elsewhere = document.activeElement !== null && document.activeElement !== document.body;
    returned.current = elsewhere || focusRow(start);
  }, [start, shown, focusRow]);
}
