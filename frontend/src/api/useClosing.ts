import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onEvent, quit } from './desktop';

/** The pause, in milliseconds, between two looks whether everything is saved. */
const pause = 50;

/** Leaves the field, so that it is saved, and waits for what is under way. */
export async function saveAll(queries: QueryClient): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  do await new Promise((resolve) => setTimeout(resolve, pause));
  while (queries.isMutating() > 0);
}

/** When the window is to be closed: saves what is typed, and ends. */
export function useClosing(): void {
  const queries = useQueryClient();
  useEffect(() => onEvent('closing', () => void saveAll(queries).then(quit)), [queries]);
}
