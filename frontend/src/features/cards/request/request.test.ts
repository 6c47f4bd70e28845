import { expect, it } from 'vitest';
import { nobody } from '../../customers/nobody';
import { startOf } from './useRequestCard';

const email = 'ada@example.com';
const phone = '+4930123456';

it.each([
  ['by email where there is an address', { email, phone }, 'email'],
  ['by SMS where there is only a number', { phone }, 'sms'],
  ['by email where neither is known, to be filled in', {}, 'email'],
])('asks for a card %s', (_, contact, sending) => {
  const ada = { ...nobody, id: 7, language: 'de', ...contact };
  expect(startOf(ada, 3)).toMatchObject({ customerId: 7, storeId: 3, sending, language: 'de', ...contact });
});
