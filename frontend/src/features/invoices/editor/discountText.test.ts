import { describe, expect, it } from 'vitest';
import { german } from '../../../testing/render';
import { parseDiscount, writeDiscount } from './discountText';

const read = (text: string) => parseDiscount(text, 'EUR', german);

describe('a discount', () => {
  it.each([
    ['10%', 0, 10_000],
    ['12,5 %', 0, 12_500],
    ['5,00', 500, 0],
    ['5', 500, 0],
    ['5 €', 500, 0],
    ['', 0, 0],
  ])('typed as "%s" is %i cents or %i thousandths of a percent', (text, minor, rate) => {
    expect(read(text).discount).toEqual({ amount: { minor, currency: 'EUR' }, rate });
  });

  it.each([
    ['ten', 'notANumber'],
    ['10%x', 'notANumber'],
    ['101 %', 'tooLarge'],
    ['-5', 'negative'],
    ['1,234', 'tooManyDecimals'],
  ])('typed as "%s" is refused: %s', (text, problem) => {
    expect(read(text)).toEqual({ discount: null, problem });
  });

  it('is written the way it was typed', () => {
    for (const text of ['12,5 %', '1.234,50', '']) {
      const { discount } = read(text);
      expect(discount && writeDiscount(discount, german)).toBe(text);
    }
  });
});
