import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import { lineMove } from './lineMoves';

export interface LineKeys {
  table: RefObject<HTMLDivElement | null>;
  /** Goes to a field of a line, counted from 0; the last line when there are fewer. */
  focus: (line: number, column: string) => void;
  onKeyDownCapture: (event: KeyboardEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The keyboard's way through the lines. `onRemove` takes away the line at an index. */
export function useLineKeys(onRemove: (index: number) => void): LineKeys {
  const table = useRef<HTMLDivElement>(null);
  const focus = useCallback((line: number, column: string) => {
    focusCell(table.current, line, column);
  }, []);
  const act = (event: KeyboardEvent) => {
    const move = lineMove(event);
    const at = move && placeOf(event.target);
    if (!at) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === 'next') return focus(at.line + 1, 'name');
    // The focus moves at once: the next key may follow within a millisecond.
    if (move === 'remove') flushSync(() => onRemove(at.line));
    focus(Math.max(0, at.line + (move === 'down' ? 1 : -1)), at.column);
  };
  return {
    table,
    focus,
    // Before the cell, whose list of items would open; but an open list keeps its arrows.
    onKeyDownCapture: (event) => {
      const inList = event.target instanceof Element && event.target.hasAttribute('data-expanded');
      if (event.key !== 'Enter' && !(inList && event.key.startsWith('Arrow'))) act(event);
    },
    // After the cell, which may take the marked item with it.
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !event.defaultPrevented) act(event);
    },
  };
}

function placeOf(target: EventTarget): { line: number; column: string } | null {
  const cell = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-column]') : null;
  const line = cell?.closest<HTMLElement>('[data-line]');
  if (!cell || !line) return null;
  return { line: Number(line.dataset.line), column: cell.dataset.column ?? 'name' };
}

function focusCell(table: HTMLElement | null, line: number, column: string): void {
  const lines = table?.querySelectorAll('[data-line]');
  const row = lines?.[Math.min(line, lines.length - 1)];
  const input =
    row?.querySelector<HTMLInputElement>(`[data-column="${column}"] input:enabled`) ??
    row?.querySelector<HTMLInputElement>('input');
  input?.focus();
  input?.select();
}
