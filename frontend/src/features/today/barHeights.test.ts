import { expect, it } from 'vitest';
import { barHeights } from './barHeights';

it('gives the best day the highest bar and leaves room for its label', () => {
  expect(barHeights([5000, 10000, 0])).toEqual([40, 80, 0]);
});

it('shows even a small sum, and no bar below zero', () => {
  expect(barHeights([1, 1_000_000, -500])).toEqual([1, 80, 0]);
});

it('is flat in a week without takings', () => {
  expect(barHeights([0, 0, 0])).toEqual([0, 0, 0]);
});
