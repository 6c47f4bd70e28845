// The same rules as backend/money/parse.go, so that the book reads what is typed as the screen does.

/** Why a typed number was refused. */
export type NumberProblem = 'notANumber' | 'tooManyDecimals' | 'tooLarge';

/** The number of bytes beyond which a text is not even looked at. */
const longest = 200;

/** Reads a number into whole units of 10^-decimals. `group` is the mark that groups digits in the shop's country. */
export function readNumber(text: string, decimals: number, group: string): number | NumberProblem {
  if (new TextEncoder().encode(text).length > longest) return 'tooLarge';
  const plain = tidy(text);
  const unsigned = plain.replace(/^[-\u2212] */, '');
  const parts = split(unsigned, group);
  if (!parts) return 'notANumber';
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return 'tooManyDecimals';
  const units = Number(parts.whole + fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(units)) return 'tooLarge';
  return unsigned === plain || units === 0 ? units : -units;
}

/** Without outer space and marks of direction, and with every other kind of space as a plain one. */
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[\t-\r\u0085\p{Z}]/gu, ' ')
    .replace(/^ +| +$/g, '');
}

function split(text: string, group: string): { whole: string; fraction: string } | null {
  const at = decimalAt(text, group);
  const fraction = at < 0 ? '' : text.slice(at + 1);
  const whole = ungroup(at < 0 ? text : text.slice(0, at));
  if (whole === null || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  return { whole, fraction };
}

/**
 * Where the decimals start, or -1. The last of two different marks starts them; one that stands alone does unless it
 * stands where the shop's country groups.
 */
function decimalAt(text: string, group: string): number {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  const at = Math.max(dot, comma);
  if (at < 0 || (dot >= 0 && comma >= 0)) return at;
  const mark = text.charAt(at);
  if (text.indexOf(mark) !== at) return -1;
  const groups = mark === group && text.length - at === 4 && at > 0 && at <= 3;
  return groups && !text.startsWith('0') ? -1 : at;
}

/** Without grouping marks of one kind: groups of two or three digits, the last of three. Null when it is no such number. */
function ungroup(text: string): string | null {
  const mark = text.match(/[ .,'’]/)?.[0];
  if (!mark) return /^\d*$/.test(text) ? text : null;
  const [first = '', ...others] = text.split(mark);
  const last = others.at(-1) ?? '';
  const wellMade = /^\d{1,3}$/.test(first) && last.length === 3 && others.every((g) => /^\d{2,3}$/.test(g));
  return wellMade ? first + others.join('') : null;
}
