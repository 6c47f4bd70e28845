/** The share of the column that the highest bar takes, in percent; the rest is for its label. */
const highest = 80;

/** The heights of bars in percent. What came in is never too little to be seen; a day that paid out more has none. */
export function barHeights(minors: readonly number[]): number[] {
  const most = Math.max(...minors, 1);
  return minors.map((minor) => (minor <= 0 ? 0 : Math.max(1, Math.round((minor / most) * highest))));
}
