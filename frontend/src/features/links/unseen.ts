import { useSyncExternalStore } from 'react';

// Lives as long as the window is one user's.
let unseen = 0;
const listeners = new Set<() => void>();

function set(count: number): void {
  unseen = count;
  for (const listener of listeners) listener();
}

/** A customer completed an order. */
export function noteCompletion(): void {
  set(unseen + 1);
}

/** Somebody looks at the history. */
export function noteLook(): void {
  set(0);
}

/** How many orders were completed since somebody last looked at the history. */
export function useUnseen(): number {
  return useSyncExternalStore(subscribe, () => unseen);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
