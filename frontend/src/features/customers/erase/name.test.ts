import { expect, it } from 'vitest';
import { isTyped } from './name';

it.each(['Zoë Ångström', ' zoë ångström ', 'ZOË  ÅNGSTRÖM', 'Zoë Ångström'.normalize('NFD')])(
  'takes “%s” for the name',
  (typed) => {
    expect(isTyped(typed, 'Zoë Ångström')).toBe(true);
  },
);

it.each(['', '  ', 'Zoë', 'Zoe Angstrom'])('does not take “%s” for the name', (typed) => {
  expect(isTyped(typed, 'Zoë Ångström')).toBe(false);
});
