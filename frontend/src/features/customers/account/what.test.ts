import { expect, it } from 'vitest';
import { whatOf } from './what';

it.each([
  ['payment', 'INV-1', 'account.what.payment'],
  ['payment', '', 'account.what.advance'],
  ['refund', 'INV-1', 'account.what.refund'],
  ['refund', '', 'account.what.payout'],
])('a %s for “%s” is told as %s', (kind, items, text) => {
  expect(whatOf({ kind, items })).toBe(text);
});
