import type { Money } from '../api';
import { type NumberFormat, type ParsedNumber, parseNumber, toDecimal, writeNumber } from './number';

/** The decimals of a currency (ISO 4217): JPY 0, EUR 2, KWD 3. */
export function currencyDecimals(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** An amount as the locale writes it, with its currency: "24,90 €". */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const decimals = currencyDecimals(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(toDecimal(minor, decimals));
}

/** Reads a typed amount into minor units of the currency. */
export function parseMoney(text: string, currency: string, locale: string): ParsedNumber {
  return parseNumber(text, moneyFormat(currency, locale));
}

/** An amount as it would be typed: "1.234,50", without its currency. */
export function writeMoney({ minor, currency }: Money, locale: string): string {
  const format = moneyFormat(currency, locale);
  return writeNumber(minor, format, format.decimals);
}

function moneyFormat(currency: string, locale: string): NumberFormat {
  return { locale, decimals: currencyDecimals(currency) };
}
