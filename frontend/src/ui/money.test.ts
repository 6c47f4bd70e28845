import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Notation } from '../api';
import { currencyDecimals, formatMoney, formatThousandths, parseMoney, writeMoney } from './money';
import type { Writing } from './shop';

interface Vectors {
  notations: [
    country: string,
    decimal: string,
    group: string,
    first: boolean,
    spaced: boolean,
    lakh: boolean,
  ][];
  currencies: [code: string, digits: number, symbol: string][];
  written: [country: string, currency: string, minor: number, text: string][];
  trimmed: [country: string, thousandths: number, text: string][];
  read: [country: string, currency: string, text: string, minor: number, problem: string][];
}

/** What the book itself writes and reads: backend/money/vectors_test.go. */
const vectors = JSON.parse(readFileSync('src/ui/money.vectors.json', 'utf8')) as Vectors;

const currencies = vectors.currencies.map(([code, digits, symbol]) => ({ code, digits, symbol }));
const notations = new Map<string, Notation>(
  vectors.notations.map(([country, decimal, group, symbolFirst, spaced, lakh]) => [
    country,
    { decimal, group, symbolFirst, spaced, lakh },
  ]),
);

function writingOf(country: string): Writing {
  const notation = notations.get(country);
  if (!notation) throw new Error(`no notation of ${country}`);
  return { notation, currencies };
}

describe('the screen agrees with the book', () => {
  it('on every amount', () => {
    const screen = vectors.written.map(([country, currency, minor]) => [
      country,
      currency,
      minor,
      formatMoney({ minor, currency }, writingOf(country)),
    ]);
    expect(screen).toEqual(vectors.written);
  });

  it('on quantities and rates', () => {
    const screen = vectors.trimmed.map(([country, thousandths]) => [
      country,
      thousandths,
      formatThousandths(thousandths, writingOf(country)),
    ]);
    expect(screen).toEqual(vectors.trimmed);
  });

  it('on what is typed', () => {
    const screen = vectors.read.map(([country, currency, text]) => {
      const { units, problem } = parseMoney(text, currency, writingOf(country));
      return [country, currency, text, units ?? 0, problem ?? ''];
    });
    expect(screen).toEqual(vectors.read);
  });
});

describe('an amount on the screen', () => {
  it('is exact where a division by 100 would not be', () => {
    const most = { minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' };
    expect(formatMoney(most, writingOf('DE'))).toBe('90.071.992.547.409,91\u00a0€');
  });

  it.each(['AT', 'CH', 'FR', 'GB', 'IN', 'ZA'])('of %s is read back as it is written', (country) => {
    const writing = writingOf(country);
    for (const minor of [0, 5, -199, 123456, Number.MAX_SAFE_INTEGER]) {
      expect(parseMoney(writeMoney({ minor, currency: 'EUR' }, writing), 'EUR', writing).units).toBe(minor);
      expect(parseMoney(formatMoney({ minor, currency: 'EUR' }, writing), 'EUR', writing).units).toBe(minor);
    }
  });

  it('has the decimals of its currency', () => {
    const writing = writingOf('GB');
    expect(['JPY', 'EUR', 'KWD'].map((code) => currencyDecimals(code, writing))).toEqual([0, 2, 3]);
  });
});
