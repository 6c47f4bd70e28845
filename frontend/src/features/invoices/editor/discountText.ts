import type { Discount } from '../../../api/invoices';
import {
  formatThousandths,
  type ParsedNumber,
  parseMoney,
  parseNumber,
  type Writing,
  writeMoney,
} from '../../../ui';
import { noDiscount } from './draft';

/** A typed discount, or nothing and the reason it was refused. */
export type ParsedDiscount =
  | { discount: Discount; problem: null }
  | { discount: null; problem: NonNullable<ParsedNumber['problem']> };

const hundredPercent = 100_000;

/** Reads a discount: "10 %" is a rate, "5,00" an amount, nothing is none. */
export function parseDiscount(text: string, currency: string, writing: Writing): ParsedDiscount {
  const isRate = text.includes('%');
  const { units, problem } = isRate
    ? parseNumber(text, { notation: writing.notation, decimals: 3, marks: ['%'] })
    : parseMoney(text, currency, writing);
  if (problem) return { discount: null, problem };
  const size = units ?? 0;
  if (size < 0) return { discount: null, problem: 'negative' };
  if (isRate && size > hundredPercent) return { discount: null, problem: 'tooLarge' };
  const none = noDiscount(currency);
  const discount = isRate ? { ...none, rate: size } : { ...none, amount: { minor: size, currency } };
  return { discount, problem: null };
}

/** A discount as it would be typed. */
export function writeDiscount({ amount, rate }: Discount, writing: Writing): string {
  if (rate > 0) return `${formatThousandths(rate, writing)} %`;
  return amount.minor === 0 ? '' : writeMoney(amount, writing);
}
