import { useState } from 'react';
import { type FormState, useDraft } from '../../../ui';

/** A form for what the book has: only what was changed is kept as a draft, the rest is always the book's. */
export function useEdits<T extends object>(name: string, saved: T): FormState<T> {
  const [none] = useState<Partial<T>>({});
  const [edits, setEdits, forget] = useDraft(name, none);
  const changed = Object.keys(edits).length > 0;
  const [kept] = useState(changed);
  return {
    value: { ...saved, ...edits },
    patch: (change) => setEdits({ ...edits, ...change }),
    changed,
    kept: kept && changed,
    forget,
  };
}
