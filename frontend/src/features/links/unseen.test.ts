import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { noteCompletion, noteLook, useUnseen } from './unseen';

it('counts what was completed until somebody looks', () => {
  const { result } = renderHook(useUnseen);
  expect(result.current).toBe(0);
  act(noteCompletion);
  act(noteCompletion);
  expect(result.current).toBe(2);
  act(noteLook);
  expect(result.current).toBe(0);
});
