import { expect, it } from 'vitest';
import { momentOf, zoneTimeOf } from './zoneTime';

const berlin = 'Europe/Berlin';

it('reads a time as the clock in the shop shows it, in summer and in winter', () => {
  expect(momentOf({ date: '2026-07-01', time: '14:30' }, berlin)).toBe(Date.UTC(2026, 6, 1, 12, 30));
  expect(momentOf({ date: '2026-12-01', time: '14:30' }, berlin)).toBe(Date.UTC(2026, 11, 1, 13, 30));
});

it('offers the moment there is as the shop would write it', () => {
  const at = Date.UTC(2026, 6, 1, 23, 5);
  expect(zoneTimeOf(at, berlin)).toEqual({ date: '2026-07-02', time: '01:05' });
  expect(momentOf(zoneTimeOf(at, berlin), berlin)).toBe(at);
});

it('knows no moment while the day or the time is missing', () => {
  expect(momentOf({ date: '', time: '14:30' }, berlin)).toBe(0);
  expect(momentOf({ date: '2026-07-01', time: '' }, berlin)).toBe(0);
});
