const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** The size of a file in the locale's words: "3 kB", "1.4 MB". */
export function fileSize(bytes: number, locale: string): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const digits = step === 2 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    maximumFractionDigits: digits,
  }).format(bytes / 1000 ** step);
}
