import { describe, expect, it } from 'vitest';
import { german as shop } from '../testing/render';
import { parseNumber, writeNumber, writeTrimmed } from './number';

const german = { notation: shop.notation, decimals: 2 };
const british = { notation: { ...shop.notation, decimal: '.', group: ',' }, decimals: 2 };

describe('an amount typed at the till', () => {
  it.each([
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1234,5', 123450],
    ['1 234,50', 123450],
    ["1'234.50", 123450],
    ['1,23,456.00', 12345600],
    ['−3,10', -310],
    ['.5', 50],
    ['7.', 700],
  ])('%s is %i cents everywhere', (text, cents) => {
    expect(parseNumber(text, german)).toEqual({ units: cents, problem: null });
    expect(parseNumber(text, british)).toEqual({ units: cents, problem: null });
  });

  it('follows the country where both readings make sense', () => {
    expect(parseNumber('1.234', german).units).toBe(123400);
    expect(parseNumber('1.234', british).problem).toBe('tooManyDecimals');
    expect(parseNumber('1,234', british).units).toBe(123400);
    expect(parseNumber('1,234', german).problem).toBe('tooManyDecimals');
  });

  it('may carry its sign, but not between the digits', () => {
    const euros = { ...german, marks: ['€', 'EUR'] };
    for (const text of ['12,50 €', '€ 12,50', 'EUR 12,50']) expect(parseNumber(text, euros).units).toBe(1250);
    expect(parseNumber('12€50', euros).problem).toBe('notANumber');
    expect(parseNumber('12,50 $', euros).problem).toBe('notANumber');
  });

  it('is never minus zero', () => {
    expect(Object.is(parseNumber('-0', german).units, 0)).toBe(true);
  });

  it('is nothing when the field is empty', () => {
    expect(parseNumber('  ', german)).toEqual({ units: null, problem: null });
  });

  it('is refused unread when it is a pasted page', () => {
    expect(parseNumber('0'.repeat(200), german).units).toBe(0);
    expect(parseNumber('0'.repeat(201), german).problem).toBe('tooLarge');
  });
});

describe('units written out', () => {
  it('have all their decimals, or only those that say something', () => {
    expect(writeNumber(123450, german)).toBe('1.234,50');
    expect(writeTrimmed(123450, german)).toBe('1.234,5');
    expect(writeTrimmed(10000, { ...german, decimals: 3 })).toBe('10');
    expect(writeTrimmed(500, { ...german, decimals: 0 })).toBe('500');
  });
});
