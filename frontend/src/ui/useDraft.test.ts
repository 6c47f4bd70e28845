import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { forgetDrafts, useDraft } from './useDraft';

const start = { note: '' };
const open = () => renderHook(() => useDraft('invoice', start));

beforeEach(() => localStorage.clear());

it('is there again after the window was closed', () => {
  const form = open();
  act(() => form.result.current[1]({ note: 'two boxes' }));
  form.unmount();
  expect(open().result.current[0]).toEqual({ note: 'two boxes' });
});

it('is gone once the form was saved', () => {
  const form = open();
  act(() => form.result.current[1]({ note: 'two boxes' }));
  act(() => form.result.current[2]());
  expect(form.result.current[0]).toEqual(start);
  form.unmount();
  expect(open().result.current[0]).toEqual(start);
});

it('is gone with what it was about', () => {
  localStorage.setItem('daybook.draft.customer.1.record', '{}');
  localStorage.setItem('daybook.draft.customer.12.record', '{}');
  forgetDrafts('customer.1.');
  expect(Object.keys(localStorage)).toEqual(['daybook.draft.customer.12.record']);
});
