import { useCallback, useContext, useState } from 'react';
import { UserContext } from './user';

const prefix = 'daybook.draft.';

/** Forgets everybody's drafts of all forms whose names begin so: what they were about is no longer in the book. */
export function forgetDrafts(start: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix + start)) localStorage.removeItem(key);
  }
}

/**
 * A form's values, kept on this computer while they are typed, so that closing the window loses nothing; each user has
 * their own. The third item forgets them: call it when the form was saved or thrown away.
 */
export function useDraft<T>(name: string, start: T): [T, (value: T) => void, () => void] {
  const { id } = useContext(UserContext);
  const key = `${prefix}${name}@${id}`;
  const [value, setValue] = useState<T>(() => readDraft(key) ?? start);
  const set = useCallback(
    (next: T) => {
      localStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
    [key],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setValue(start);
  }, [key, start]);
  return [value, set, forget];
}

function readDraft<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
