/** Whether a name was typed: whatever the case, and the spaces around it. */
export function isTyped(typed: string, name: string): boolean {
  return tidy(typed) !== '' && tidy(typed) === tidy(name);
}

function tidy(text: string): string {
  return text.normalize().trim().replace(/\s+/g, ' ').toLowerCase();
}
