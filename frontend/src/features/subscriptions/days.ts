/** The days from one to another (YYYY-MM-DD), as the locale writes them: "1 – 30 Nov 2026". */
export function formatDays(from: string, until: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`));
}
