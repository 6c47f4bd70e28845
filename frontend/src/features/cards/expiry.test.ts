import { expect, it } from 'vitest';
import { expiryOf, hasExpired } from './expiry';

it('writes the month as it is printed on a card', () => {
  expect(expiryOf({ expMonth: 4, expYear: 2030 })).toBe('04/2030');
  expect(expiryOf({ expMonth: 0, expYear: 0 })).toBe('');
});

it.each([
  [4, 2030, '2030-04-30', false],
  [4, 2030, '2030-05-01', true],
  [12, 2029, '2030-01-01', true],
  [1, 2031, '2030-12-31', false],
  [0, 0, '2030-01-01', false],
])('is over with the last day of month %i of %i: on %s %s', (expMonth, expYear, today, over) => {
  expect(hasExpired({ expMonth, expYear }, today)).toBe(over);
});
