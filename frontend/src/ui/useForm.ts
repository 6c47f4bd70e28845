import { useState } from 'react';
import { useDraft } from './useDraft';

/** A form's values, kept while they are typed. */
export interface FormState<T> {
  value: T;
  /** Changes some of the values. */
  patch: (change: Partial<T>) => void;
  /** Whether anything differs from the start. */
  changed: boolean;
  /** Whether the values are those of an earlier time that was left without saving. */
  kept: boolean;
  /** Back to the start: the form was saved or thrown away. */
  forget: () => void;
}

/** The state of a form that loses nothing when the window closes; `name` tells forms apart. */
export function useForm<T extends object>(name: string, start: T): FormState<T> {
  const [value, setValue, forgetDraft] = useDraft(name, start);
  const changed = !same(value, start);
  const [kept, setKept] = useState(changed);
  return {
    value,
    patch: (change) => setValue({ ...value, ...change }),
    changed,
    kept: kept && changed,
    forget: () => {
      forgetDraft();
      setKept(false);
    },
  };
}

function same<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
