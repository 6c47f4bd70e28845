/** Why a typed number was refused. */
export type NumberProblem = 'notANumber' | 'tooManyDecimals' | 'tooLarge' | 'negative';

/** A typed number: whole units of 10^-decimals, nothing (an empty field), or the reason it was refused. */
export type ParsedNumber = { units: number | null; problem: null } | { units: null; problem: NumberProblem };

export interface NumberFormat {
  /** BCP 47 locale of the shop; it decides what "1.234" means. */
  locale: string;
  /** How many decimals one unit stands for: 2 for cents, 3 for thousandths. */
  decimals: number;
}

interface Parts {
  whole: string;
  fraction: string;
}

/** Reads a number the way shops write it: 1.234,50 or 1,234.50 or 1 234,50 or 1234.5. Exact: no floating point. */
export function parseNumber(text: string, format: NumberFormat): ParsedNumber {
  if (text.trim() === '') return { units: null, problem: null };
  const plain = tidy(text);
  const negative = plain.startsWith('-');
  const parts = split(negative ? plain.slice(1) : plain, format.locale);
  if (!parts) return { units: null, problem: 'notANumber' };
  if (parts.fraction.length > format.decimals) return { units: null, problem: 'tooManyDecimals' };
  const units = Number(parts.whole + parts.fraction.padEnd(format.decimals, '0'));
  if (!Number.isSafeInteger(units)) return { units: null, problem: 'tooLarge' };
  return { units: negative && units !== 0 ? -units : units, problem: null };
}

/** Units as an exact decimal string: 123450 with 2 decimals is "1234.50". */
export function toDecimal(units: number, decimals: number): `${number}` {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const sign = units < 0 ? '-' : '';
  return `${sign}${whole}${decimals > 0 ? `.${fraction}` : ''}` as `${number}`;
}

/** Units in the locale's own writing, with at least `least` decimals. */
export function writeNumber(units: number, { locale, decimals }: NumberFormat, least = 0): string {
  const options = { minimumFractionDigits: least, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, options).format(toDecimal(units, decimals));
}

const currencyMark = /^(-?)[\p{Sc}\p{L}%]+\.?|[\p{Sc}\p{L}%]+$/gu;

function tidy(text: string): string {
  return text
    .replace(/\p{Nd}/gu, asciiDigit)
    .replaceAll('٫', ',')
    .replaceAll('٬', '.')
    .replace(/[−–]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, '$1')
    .trim()
    .replace(currencyMark, '$1')
    .replace(/^(-?)\s+/, '$1')
    .trim();
}

// Unicode keeps every script's ten digits in one run, starting with its zero.
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

function split(plain: string, locale: string): Parts | null {
  if (!/^[\d.,]*\d[\d.,]*$/.test(plain)) return null;
  const decimal = decimalMark(plain, locale);
  const at = decimal ? plain.lastIndexOf(decimal) : plain.length;
  const whole = plain.slice(0, at);
  const fraction = plain.slice(at + 1);
  if (!/^\d*$/.test(fraction) || !wellGrouped(whole)) return null;
  return { whole: whole.replace(/[.,]/g, ''), fraction };
}

/** The mark that separates the decimals in this text, or '' when every mark in it groups thousands. */
function decimalMark(plain: string, locale: string): string {
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1) ?? '';
  if (marks.length === 0) return '';
  if (marks.length > 1) return new Set(marks).size > 1 ? last : '';
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  return couldGroup && last !== localeDecimalMark(locale) ? '' : last;
}

// Groups of three, or of two before the last three as in India; never both marks.
function wellGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(whole);
}

function localeDecimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const mark = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  return mark === '٫' ? ',' : mark;
}
