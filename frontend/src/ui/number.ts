import type { Notation } from '../api';
import { type NumberProblem, readNumber } from './readNumber';

/** A typed number: whole units of 10^-decimals, nothing (an empty field), or the reason it was refused. */
export type ParsedNumber =
  | { units: number | null; problem: null }
  | { units: null; problem: NumberProblem | 'negative' };

export interface NumberFormat {
  /** How the shop writes figures; it decides what "1.234" means. */
  notation: Notation;
  /** How many decimals one unit stands for: 2 for cents, 3 for thousandths. */
  decimals: number;
  /** Signs that may stand beside the number: "€", "EUR", "%". */
  marks?: readonly string[];
}

/** Reads a number the way shops write it: 1.234,50 or 1,234.50 or 1 234,50 or 1234.5. Exact: no floating point. */
export function parseNumber(text: string, { notation, decimals, marks = [] }: NumberFormat): ParsedNumber {
  if (text.trim() === '') return { units: null, problem: null };
  const bare = marks.reduce((rest, mark) => without(mark, rest), text);
  const read = readNumber(bare, decimals, notation.group);
  return typeof read === 'number' ? { units: read, problem: null } : { units: null, problem: read };
}

/** Takes a sign off the text, but not from between its digits: "1€50" stays, and is refused. */
function without(mark: string, text: string): string {
  const at = text.indexOf(mark);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + mark.length);
  return /\d/.test(before) && /\d/.test(after) ? text : before + after;
}

/** Units with all their decimals: 123450 cents are "1.234,50". */
export function writeNumber(units: number, { notation, decimals }: NumberFormat): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals), notation);
  const fraction = digits.slice(digits.length - decimals);
  return (units < 0 ? '-' : '') + whole + (decimals > 0 ? notation.decimal + fraction : '');
}

/** Units without needless zeros: 1500 thousandths are "1,5". */
export function writeTrimmed(units: number, format: NumberFormat): string {
  if (format.decimals === 0) return writeNumber(units, format);
  const text = writeNumber(units, format).replace(/0+$/, '');
  return text.endsWith(format.notation.decimal) ? text.slice(0, -format.notation.decimal.length) : text;
}

function grouped(digits: string, { group, lakh }: Notation): string {
  const head = digits.slice(0, -3);
  if (head === '') return digits;
  const size = lakh ? /\B(?=(\d{2})+$)/g : /\B(?=(\d{3})+$)/g;
  return head.replace(size, group) + group + digits.slice(-3);
}
