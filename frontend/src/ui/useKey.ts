import { useEffect, useRef } from 'react';

/**
 * Calls back when a key is pressed outside text fields and dialogs. It looks at the character, not at the place on
 * the keyboard: "/" is Shift+7 in Germany.
 */
export function useKey(key: string, onPress: () => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}

const takesKeys =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"]';

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true;
  // What is gone was in a dialog that this very key has closed.
  return target instanceof Element && (!target.isConnected || target.closest(takesKeys) !== null);
}
