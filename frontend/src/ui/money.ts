import type { CurrencyForm, Money } from '../api';
import { type NumberFormat, type ParsedNumber, parseNumber, writeNumber, writeTrimmed } from './number';
import type { Writing } from './shop';

const nbsp = '\u00a0';

function formOf(currency: string, { currencies }: Writing): CurrencyForm {
  const known = currencies.find(({ code }) => code === currency);
  return known ?? { code: currency, digits: 2, symbol: currency };
}

/** The decimals of a currency (ISO 4217): JPY 0, EUR 2, KWD 3. */
export function currencyDecimals(currency: string, writing: Writing): number {
  return formOf(currency, writing).digits;
}

/** An amount with its currency, as the shop's country writes it: "24,90 €". The rule of Format in backend/money. */
export function formatMoney({ minor, currency }: Money, writing: Writing): string {
  const { notation } = writing;
  const { code, digits, symbol } = formOf(currency, writing);
  const number = writeNumber(Math.abs(minor), { notation, decimals: digits });
  const gap = notation.spaced || symbol === code ? nbsp : '';
  const sign = minor < 0 ? '-' : '';
  return sign + (notation.symbolFirst ? symbol + gap + number : number + gap + symbol);
}

/** Reads a typed amount into minor units of the currency. */
export function parseMoney(text: string, currency: string, writing: Writing): ParsedNumber {
  return parseNumber(text, moneyFormat(currency, writing));
}

/** An amount as it would be typed: "1.234,50", without its currency. */
export function writeMoney({ minor, currency }: Money, writing: Writing): string {
  return writeNumber(minor, moneyFormat(currency, writing));
}

/** How amounts of a currency are typed. */
export function moneyFormat(currency: string, writing: Writing): NumberFormat {
  const { code, digits, symbol } = formOf(currency, writing);
  return { notation: writing.notation, decimals: digits, marks: [symbol, code] };
}

/** A quantity or a rate (thousandths) without needless zeros: 1500 is "1,5". */
export function formatThousandths(units: number, { notation }: Writing): string {
  return writeTrimmed(units, { notation, decimals: 3 });
}
