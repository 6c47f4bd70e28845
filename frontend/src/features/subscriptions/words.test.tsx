import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import i18n from '../../app/i18n';
import { formatDays } from './days';
import { useOutcome } from './list/useOutcome';
import { useInterval } from './useInterval';

beforeEach(() => void i18n.changeLanguage('en'));

const said = <Said,>(hook: () => Said) => renderHook(hook).result.current;

it('says an interval as one says it', () => {
  const interval = () => said(useInterval);
  expect(interval()(1, 'month')).toBe('every month');
  expect(interval()(2, 'week')).toBe('every 2 weeks');
  i18n.changeLanguage('de');
  expect(interval()(1, 'week')).toBe('jede Woche');
  expect(interval()(3, 'month')).toBe('alle 3 Monate');
  expect(interval()(1, 'year')).toBe('jedes Jahr');
});

it('says what came of billing, and nothing of what did not happen', () => {
  const outcome = said(useOutcome);
  expect(outcome({ issued: 0, paid: 0, failed: 0 })).toBe('Nothing is due to be billed.');
  expect(outcome({ issued: 3, paid: 1, failed: 1 })).toBe(
    '3 invoices issued, 1 charged to a card, 1 card refused.',
  );
  expect(outcome({ issued: 0, paid: 2, failed: 0 })).toBe('2 charged to cards.');
});

it('writes the days of a period as the country does, and says the year once', () => {
  const plain = (text: string) => text.replace(/\s*–\s*/g, '–');
  expect(plain(formatDays('2026-11-01', '2026-11-30', 'en-GB'))).toBe('1–30 Nov 2026');
  expect(plain(formatDays('2026-12-31', '2027-01-30', 'en-GB'))).toBe('31 Dec 2026–30 Jan 2027');
  expect(plain(formatDays('2026-11-01', '2026-11-30', 'de-DE'))).toBe('01.–30.11.2026');
});
