import { useCallback, useState } from 'react';

// Lives as long as the window: places are remembered while the shop works, not from day to day.
const places = new Map<string, unknown>();

/** What was remembered under a name, or the given start. */
export function recall<T>(name: string, start: T): T {
  return places.has(name) ? (places.get(name) as T) : start;
}

export function remember<T>(name: string, value: T): void {
  places.set(name, value);
}

/** Forgets every place: another book was opened. */
export function forgetPlaces(): void {
  places.clear();
}

/** State that is still there when the user comes back to the page: filters, tabs, the place in a list. */
export function useRemembered<T>(name: string, start: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(name, start));
  const set = useCallback(
    (next: T) => {
      remember(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, set];
}
