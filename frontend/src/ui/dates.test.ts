import { describe, expect, it } from 'vitest';
import { dayOf, dayPattern, formatDate, formatDateTime } from './dates';

// 2026-03-01 00:30 in Berlin is still February in Lisbon.
const moment = Date.UTC(2026, 1, 28, 23, 30);

describe('dates', () => {
  it('stay the day that is in the document', () => {
    expect(formatDate('2026-03-01', 'de-DE')).toBe('01.03.2026');
    expect(formatDate('2026-03-01', 'en-GB')).toBe('1 Mar 2026');
  });

  it('show a moment in the time of the shop', () => {
    expect(formatDateTime(moment, 'en-GB', 'Europe/Berlin')).toBe('1 Mar 2026, 00:30');
    expect(formatDateTime(moment, 'en-GB', 'Europe/Lisbon')).toBe('28 Feb 2026, 23:30');
  });

  it('know which day it is in the shop', () => {
    expect(dayOf(moment, 'Europe/Berlin')).toBe('2026-03-01');
    expect(dayOf(moment, 'America/New_York')).toBe('2026-02-28');
  });

  it('are typed in the order of the locale', () => {
    expect(dayPattern('de-DE')).toBe('DD.MM.YYYY');
    expect(dayPattern('en-GB')).toBe('DD/MM/YYYY');
    expect(dayPattern('en-US')).toBe('MM/DD/YYYY');
    expect(dayPattern('sv-SE')).toBe('YYYY-MM-DD');
  });
});
