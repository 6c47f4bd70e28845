/** The number a series gives next to a document of a day (YYYY-MM-DD): the rule of Series.Number in backend/book. */
export function seriesNumber(pattern: string, next: number, date: string): string {
  return pattern.replace(/\{(year|month|seq(?::([1-9]))?)\}/g, (_, name: string, width?: string) => {
    if (name === 'year') return date.slice(0, 4);
    if (name === 'month') return date.slice(5, 7);
    return String(next).padStart(Number(width ?? 0), '0');
  });
}
