import { expect, it } from 'vitest';
import { ordered } from './columns';

it('stand in their own order, in whichever they were chosen', () => {
  expect(ordered(['balance', 'phone', 'company'])).toEqual(['company', 'phone', 'balance']);
});

it('leave out what an older Daybook called a column', () => {
  expect(ordered(['fax', 'email'])).toEqual(['email']);
});
