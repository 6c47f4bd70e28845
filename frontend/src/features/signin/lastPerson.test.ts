import { expect, it } from 'vitest';
import { lastPerson, personBeside, rememberPerson } from './lastPerson';

const people = [
  { id: 1, name: 'Ada' },
  { id: 4, name: 'Kim' },
  { id: 7, name: 'Noor' },
];

it('proposes who signed in last, as long as that is possible', () => {
  expect(lastPerson(people)).toBe(1);
  rememberPerson(4);
  expect(lastPerson(people)).toBe(4);
  expect(lastPerson(people.filter(({ id }) => id !== 4))).toBe(1);
  expect(lastPerson([])).toBe(0);
});

it('moves along the list and stays at its ends', () => {
  expect(personBeside(people, 1, 1)).toBe(4);
  expect(personBeside(people, 4, -1)).toBe(1);
  expect(personBeside(people, 1, -1)).toBe(1);
  expect(personBeside(people, 7, 1)).toBe(7);
});
