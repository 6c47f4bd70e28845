import { useEffect } from 'react';

/** Gives the focus back to where it was before, when what took it goes. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) setTimeout(() => before.focus());
    };
  }, []);
}
