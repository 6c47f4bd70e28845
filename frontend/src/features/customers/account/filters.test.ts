import { expect, it } from 'vitest';
import { isFiltered, queryOf, unfiltered, withMethod, withShow } from './filters';

it('shows payments when a method is chosen while only orders were shown', () => {
  const open = withShow(unfiltered, 'open');
  expect(withMethod(open, 'cash')).toMatchObject({ show: 'payments', method: 'cash' });
  expect(withMethod(unfiltered, 'cash')).toMatchObject({ show: '', method: 'cash' });
  expect(withMethod(open, '')).toMatchObject({ show: 'open', method: '' });
});

it('gives the method up when only orders are shown', () => {
  const cash = withMethod(unfiltered, 'cash');
  expect(withShow(cash, 'void')).toMatchObject({ show: 'void', method: '' });
  expect(withShow(cash, 'payments')).toMatchObject({ show: 'payments', method: 'cash' });
});

it('knows whether anything is left out', () => {
  expect(isFiltered(unfiltered)).toBe(false);
  expect(isFiltered(withMethod(unfiltered, 'cash'))).toBe(true);
  expect(isFiltered({ ...unfiltered, period: { name: 'thisYear', from: '', to: '' } })).toBe(true);
});

it('asks the book for the days of the period', () => {
  const year = { ...unfiltered, period: { name: 'thisYear', from: '', to: '' } as const };
  expect(queryOf(7, year, '2026-05-04')).toEqual({
    customerId: 7,
    filter: '',
    method: '',
    from: '2026-01-01',
    to: '2026-12-31',
    limit: 0,
  });
});
