import { expect, it } from 'vitest';
import { matchCountries } from './countries';

const countries = [
  { value: 'AT', label: 'Österreich' },
  { value: 'FK', label: 'Falklandinseln' },
  { value: 'GB', label: 'Vereinigtes Königreich' },
  { value: 'MU', label: 'Mauritius' },
  { value: 'VA', label: 'Vatikanstadt' },
];

it.each([
  ['oster', ['AT']],
  ['at', ['AT']],
  ['v', ['GB', 'VA']],
  ['konig', ['GB']],
  ['m', ['MU']],
  ['xyz', []],
])('%s finds %j', (typed, codes) => {
  expect(matchCountries(countries, typed).map(({ value }) => value)).toEqual(codes);
});

it('shows every country before anything is typed', () => {
  expect(matchCountries(countries, '')).toHaveLength(countries.length);
});
