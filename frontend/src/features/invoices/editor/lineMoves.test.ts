import { expect, it } from 'vitest';
import { lineMove } from './lineMoves';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it('Enter and the arrows move among the lines, Ctrl or Cmd with Backspace removes one', () => {
  expect(lineMove({ ...plain, key: 'Enter' })).toBe('next');
  expect(lineMove({ ...plain, key: 'ArrowUp' })).toBe('up');
  expect(lineMove({ ...plain, key: 'Backspace', ctrlKey: true })).toBe('remove');
  expect(lineMove({ ...plain, key: 'Backspace', metaKey: true })).toBe('remove');
});

it('leaves to the cell what is typed, and to the page what issues', () => {
  expect(lineMove({ ...plain, key: 'Backspace' })).toBeNull();
  expect(lineMove({ ...plain, key: '7' })).toBeNull();
  expect(lineMove({ ...plain, key: 'Enter', ctrlKey: true })).toBeNull();
  expect(lineMove({ ...plain, key: 'ArrowDown', altKey: true })).toBeNull();
});
