import { describe, expect, it } from 'vitest';
import { parseNumber, toDecimal, writeNumber } from './number';

const german = { locale: 'de-DE', decimals: 2 };
const british = { locale: 'en-GB', decimals: 2 };

describe('an amount typed at the till', () => {
  it.each([
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1234.5', 123450],
    ['1234,5', 123450],
    ['1 234,50', 123450],
    ['1 234,50', 123450],
    ["1'234.50", 123450],
    ['1.234.567', 123456700],
    ['1,23,456.00', 12345600],
    ['12,50 €', 1250],
    ['€ 12.50', 1250],
    ['EUR 12.50', 1250],
    ['Fr. 12.50', 1250],
    ['-3', -300],
    ['−3,10', -310],
    ['-€3.10', -310],
    ['0,5', 50],
    ['.5', 50],
    ['7.', 700],
    ['0', 0],
    ['-0', 0],
    ['١٢٣٫٥', 12350],
    ['90071992547409.91', 9007199254740991],
  ])('%s is %i cents in every locale', (text, cents) => {
    expect(parseNumber(text, german)).toEqual({ units: cents, problem: null });
    expect(parseNumber(text, british)).toEqual({ units: cents, problem: null });
  });

  it('follows the locale where both readings make sense', () => {
    expect(parseNumber('1.234', german).units).toBe(123400);
    expect(parseNumber('1.234', british).problem).toBe('tooManyDecimals');
    expect(parseNumber('1,234', british).units).toBe(123400);
    expect(parseNumber('1,234', german).problem).toBe('tooManyDecimals');
  });

  it('cannot group thousands after a zero or after four digits', () => {
    expect(parseNumber('0.125', { locale: 'de-DE', decimals: 3 }).units).toBe(125);
    expect(parseNumber('1234.567', { locale: 'de-DE', decimals: 3 }).units).toBe(1234567);
  });

  it.each(['abc', '1.2.3', '1,2,3', '1.234,5,6', '1.23.456,00,', '--3', '1e5', '12-3', ',', '1..5'])(
    'refuses %s',
    (text) => expect(parseNumber(text, german).problem).toBe('notANumber'),
  );

  it('refuses more decimals than the currency has, and takes none for yen', () => {
    expect(parseNumber('1.005', british).problem).toBe('tooManyDecimals');
    expect(parseNumber('500', { locale: 'ja-JP', decimals: 0 }).units).toBe(500);
    expect(parseNumber('500.5', { locale: 'ja-JP', decimals: 0 }).problem).toBe('tooManyDecimals');
    expect(parseNumber('1.005', { locale: 'en-KW', decimals: 3 }).units).toBe(1005);
  });

  it('refuses what JavaScript could not hold exactly', () => {
    expect(parseNumber('90071992547409.92', british).problem).toBe('tooLarge');
  });

  it('is nothing when the field is empty', () => {
    expect(parseNumber('  ', german)).toEqual({ units: null, problem: null });
  });
});

describe('units written out', () => {
  it.each([
    [123450, 2, '1234.50'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [500, 0, '500'],
    [1005, 3, '1.005'],
    [9007199254740991, 2, '90071992547409.91'],
  ])('%i with %i decimals is %s', (units, decimals, text) => {
    expect(toDecimal(units, decimals)).toBe(text);
  });

  it('keep the decimals that say something', () => {
    expect(writeNumber(1500, { locale: 'de-DE', decimals: 3 })).toBe('1,5');
    expect(writeNumber(8875, { locale: 'en-US', decimals: 3 })).toBe('8.875');
    expect(writeNumber(123450, german, 2)).toBe('1.234,50');
  });

  it('come back the same when read again', () => {
    for (const locale of ['de-DE', 'en-US', 'fr-FR', 'de-CH', 'en-IN', 'ar-EG', 'pt-BR']) {
      const format = { locale, decimals: 2 };
      for (const units of [0, 5, -199, 123456, 1234567890, 9007199254740991]) {
        expect(parseNumber(writeNumber(units, format, 2), format).units, locale).toBe(units);
      }
    }
  });
});
