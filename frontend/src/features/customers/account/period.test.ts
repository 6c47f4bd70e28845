import { expect, it } from 'vitest';
import { daysOf, type PeriodName, renamed } from './period';

const named = (name: PeriodName) => ({ name, from: '', to: '' });

it.each<[PeriodName, string, string, string]>([
  ['all', '2026-03-31', '', ''],
  ['thisMonth', '2026-02-11', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['thisYear', '2026-01-01', '2026-01-01', '2026-12-31'],
  ['lastYear', '2024-02-29', '2023-01-01', '2023-12-31'],
])('%s, seen on %s, is %s to %s', (name, today, from, to) => {
  expect(daysOf(named(name), today)).toEqual({ from, to });
});

it('begins with the days that were shown when days of one’s own are chosen', () => {
  const custom = renamed(named('lastMonth'), 'custom', '2026-03-31');
  expect(custom).toEqual({ name: 'custom', from: '2026-02-01', to: '2026-02-28' });
  expect(daysOf(custom, '2027-01-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});
