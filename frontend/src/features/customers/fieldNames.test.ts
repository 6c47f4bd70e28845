import { expect, it } from 'vitest';
import { byInput, fieldNames } from './fieldNames';

it('name every input of what was added', () => {
  const names = fieldNames({ addresses: 1, customFields: 2, tags: 1 });
  expect(names).toEqual(
    expect.arrayContaining(['addresses.0.city', 'customFields.1.value', 'tags.0', 'email']),
  );
  expect(names).not.toContain('addresses.1.city');
});

it('put what is wrong with one tag beside all of them', () => {
  expect(byInput({ 'tags.3': 'Too long.' })).toEqual({ tags: 'Too long.' });
  expect(byInput({ 'addresses.3.city': 'Too long.' })).toEqual({ 'addresses.3.city': 'Too long.' });
});
