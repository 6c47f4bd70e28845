import { expect, it } from 'vitest';
import { suggestCode } from './code';

const first = () => 0;

it('begins with the name of whom it is for', () => {
  expect(suggestCode('Zoë Brückner', first)).toBe('ZOE-AAAA');
  expect(suggestCode('d’Artagnan & Sons', first)).toBe('ARTAGNAN-AAAA');
  expect(suggestCode('Großmann', first)).toBe('GROSSMANN-AAAA');
});

it('is two groups for everybody, and for a name without such letters', () => {
  expect(suggestCode('', first)).toBe('AAAA-AAAA');
  expect(suggestCode('李小龍', first)).toBe('AAAA-AAAA');
});

it('is one that the book takes, and another each time', () => {
  const codes = Array.from({ length: 50 }, () => suggestCode(''));
  for (const code of codes) expect(code).toMatch(/^[A-Z0-9_-]{3,40}$/);
  expect(new Set(codes).size).toBe(50);
});
