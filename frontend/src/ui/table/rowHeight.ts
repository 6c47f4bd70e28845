/** The height of a row in pixels: 2.5rem, so it grows with the text (40 pixels at the usual size). */
export function rowHeight(): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return 2.5 * (root || 16);
}
