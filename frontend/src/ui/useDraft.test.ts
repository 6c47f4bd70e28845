import { act, renderHook } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { forgetDrafts, useDraft } from './useDraft';
import { UserContext } from './user';

const start = { note: '' };
const open = () => renderHook(() => useDraft('invoice', start));

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

it('is for nobody but who typed it', () => {
  const as = (id: number) =>
    renderHook(() => useDraft('invoice', start), {
      wrapper: ({ children }) =>
        createElement(UserContext.Provider, { value: { id, permissions: [] } }, children),
    });
  const ada = as(1);
  act(() => ada.result.current[1]({ note: 'two boxes' }));
  expect(as(2).result.current[0]).toEqual(start);
  expect(as(1).result.current[0]).toEqual({ note: 'two boxes' });
});

it('is gone with what it was about, whoever typed it', () => {
  for (const draft of ['customer.1.record@1', 'customer.1.record@2', 'customer.12.record@1']) {
    localStorage.setItem(`daybook.draft.${draft}`, '{}');
  }
  forgetDrafts('customer.1.');
  expect(Object.keys(localStorage)).toEqual(['daybook.draft.customer.12.record@1']);
});
