import { describe, expect, it } from 'vitest';
import { currencyDecimals, formatMoney, parseMoney, writeMoney } from './money';

describe('an amount on the screen', () => {
  it.each([
    [{ minor: 2490, currency: 'EUR' }, 'de-DE', '24,90 €'],
    [{ minor: -2490, currency: 'EUR' }, 'de-DE', '-24,90 €'],
    [{ minor: 123450, currency: 'GBP' }, 'en-GB', '£1,234.50'],
    [{ minor: 500, currency: 'JPY' }, 'en-US', '¥500'],
    [{ minor: 1005, currency: 'KWD' }, 'en-US', 'KWD 1.005'],
  ])('%o in %s is %s', (money, locale, text) => {
    expect(formatMoney(money, locale).replace(/\s/g, ' ')).toBe(text);
  });

  it('is exact where a division by 100 would not be', () => {
    expect(formatMoney({ minor: 9007199254740991, currency: 'EUR' }, 'en-US')).toBe('€90,071,992,547,409.91');
  });

  it('reads back what it writes', () => {
    expect(writeMoney({ minor: 123450, currency: 'EUR' }, 'de-AT')).toMatch(/^1.234,50$/);
    expect(parseMoney('1.234,50', 'EUR', 'de-AT').units).toBe(123450);
  });

  it('has the decimals of its currency', () => {
    expect(['JPY', 'EUR', 'KWD'].map(currencyDecimals)).toEqual([0, 2, 3]);
  });
});
