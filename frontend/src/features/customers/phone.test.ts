import { expect, it } from 'vitest';
import { formatPhone } from './phone';

it.each([
  ['+4915129862055', '+49 151 298 620 55'],
  ['+15551234567', '+1 555 123 4567'],
  ['+905385078944', '+90 538 507 8944'],
  ['+3531234567', '+353 123 4567'],
  ['030 1234', '030 1234'],
  ['', ''],
])('%s is written %s', (e164, written) => {
  expect(formatPhone(e164)).toBe(written);
});
