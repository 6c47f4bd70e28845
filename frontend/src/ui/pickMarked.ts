import type { KeyboardEvent } from 'react';

/**
 * Enter and Tab pick the marked option of a searchable Select. Select itself forgets the mark, though it shows it, when the
 * first letter opened the list; and what it picks on leaving (autoSelectOnBlur) is another option once the list has changed,
 * as it does with the language.
 */
export function pickMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' && event.key !== 'Tab') return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
  if (list && event.key === 'Enter') event.preventDefault();
}
