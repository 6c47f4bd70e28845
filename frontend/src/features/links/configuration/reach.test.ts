import { expect, it } from 'vitest';
import { reachChosen } from './reach';

const off = { reach: 'off', host: '', port: 0, publicUrl: '', version: 0 };

it('offers a port where none was chosen, and keeps one that was', () => {
  expect(reachChosen('here', off)).toEqual({ reach: 'here', port: 8420 });
  expect(reachChosen('network', { ...off, port: 9000 })).toEqual({ reach: 'network', port: 9000 });
  expect(reachChosen('off', { ...off, port: 9000 })).toEqual({ reach: 'off' });
});
