import { useEffect } from 'react';
import { spotlightStore } from './spotlight';

/** Keeps the first match selected, so that Enter opens it: Mantine marks it too early for matches that arrive later. */
export function useFirstSelected(typed: string, ids: readonly string[]): void {
  const shown = ids.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other matches, and only those, move the selection
  useEffect(() => {
    if (typed !== '') selectFirst();
  }, [typed, shown]);
}

function selectFirst(): void {
  const list = document.getElementById(spotlightStore.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  spotlightStore.updateState((state) => ({ ...state, selected: 0 }));
}
