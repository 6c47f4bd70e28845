import { expect, it } from 'vitest';
import { seriesNumber } from './seriesNumber';

it.each([
  ['INV-{year}-{seq:5}', 42, 'INV-2026-00042'],
  ['{seq}/{month}/{year}', 7, '7/03/2026'],
  ['R{seq:2}', 12345, 'R12345'],
  ['{day}-{seq}', 1, '{day}-1'],
])('%s gives number %i as %s', (pattern, next, number) => {
  expect(seriesNumber(pattern, next, '2026-03-09')).toBe(number);
});
