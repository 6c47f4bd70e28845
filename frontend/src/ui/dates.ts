/** A day (YYYY-MM-DD) as the locale writes it. A day has no time zone, so none may move it. */
export function formatDate(date: string, locale: string, dateStyle: 'medium' | 'full' = 'medium'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(noonOf(date));
}

/** The short name of a day's weekday: "Mon". */
export function weekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(noonOf(date));
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** A moment (UTC milliseconds) as the locale writes it, in the given time zone. */
export function formatDateTime(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The time of day of a moment (UTC milliseconds), in the given time zone: "14:05". */
export function formatTime(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);
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
