import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onEvent, quit } from './desktop';

/** The pause, in milliseconds, between two looks whether everything is saved. */
const pause = 50;

/** When the window is to be closed: leaves the field, so that it is saved, waits for what is under way, and ends. */
export function useClosing(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const endWhenSaved = () => {
      if (queries.isMutating() === 0) return quit();
      setTimeout(endWhenSaved, pause);
    };
    return onEvent('closing', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(endWhenSaved, pause);
    });
  }, [queries]);
}
