/** A day (YYYY-MM-DD) as the locale writes it. A day has no time zone, so none may move it. */
export function formatDate(date: string, locale: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(noon);
}

/** A moment (UTC milliseconds) as the locale writes it, in the given time zone. */
export function formatDateTime(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The day (YYYY-MM-DD) it is at a moment in a time zone. */
export function dayOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}`;
}

/** How the locale writes a day in figures, as a dayjs pattern: "DD.MM.YYYY". */
export function dayPattern(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
  const names: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: 'DD',
    month: 'MM',
    year: 'YYYY',
  };
  return parts
    .formatToParts(0)
    .map(({ type, value }) => names[type] ?? (type === 'literal' ? value.replace(/[\u200e\u200f]/g, '') : ''))
    .join('');
}
