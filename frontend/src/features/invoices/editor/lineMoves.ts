/** Where a key leads among the lines. */
export type LineMove = 'next' | 'up' | 'down' | 'remove';

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key does on a line: Enter and the arrows move, Ctrl+Backspace takes the line away; null leaves it to the cell. */
export function lineMove({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): LineMove | null {
  if (key === 'Backspace' && (ctrlKey || metaKey)) return 'remove';
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  const moves: Record<string, LineMove> = { Enter: 'next', ArrowUp: 'up', ArrowDown: 'down' };
  return moves[key] ?? null;
}
