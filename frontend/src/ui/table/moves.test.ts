import { expect, it } from 'vitest';
import { rowAfterKey } from './moves';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 15],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s from row %i leads to %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 100, 10)).toBe(to);
});
