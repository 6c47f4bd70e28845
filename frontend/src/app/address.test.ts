import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAddress, useAddressSearch } from './address';

it('leads to a page and tells it what is asked of it', () => {
  const path = renderHook(() => useAddress());
  const search = renderHook(() => useAddressSearch());
  const [, navigate] = path.result.current;
  act(() => navigate('/invoices?filter=overdue'));
  expect(window.location.hash).toBe('#/invoices?filter=overdue');
  expect(path.result.current[0]).toBe('/invoices');
  expect(search.result.current).toBe('filter=overdue');
  act(() => navigate('/customers', { replace: true }));
  expect(path.result.current[0]).toBe('/customers');
  expect(search.result.current).toBe('');
});
