import { useEffect } from 'react';

/**
 * Gives the focus back when a dialog that was open goes: to what had it (a menu's button for its items), to the row of
 * the list where that is gone, or at least to the page. Mantine does so only for dialogs that stay in the document while they are closed.
 */
export function useFocusReturn(opened = true): void {
  useEffect(() => {
    if (!opened) return;
    const before = lasting(document.activeElement);
    return () => queueMicrotask(() => giveBack(before));
  }, [opened]);
}

/** A menu is gone by then; its button is not. */
function lasting(active: Element | null): Element | null {
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : active;
}

function giveBack(before: Element | null): void {
  if (document.activeElement !== document.body) return;
  const kept = before?.isConnected && before !== document.body ? before : null;
  const place =
    kept ?? document.querySelector('[role="row"][tabindex="0"]') ?? document.getElementById('page');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
