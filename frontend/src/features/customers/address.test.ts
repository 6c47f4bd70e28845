import { describe, expect, it } from 'vitest';
import { addressLines, newAddress, withAddress, withoutAddress } from './address';

const at = (country: string) => ({
  ...newAddress(country, false),
  line1: '12 High Street',
  postalCode: '90210',
  city: 'Springfield',
  region: 'Kent',
});

describe('an address on an envelope', () => {
  it.each([
    ['DE', ['12 High Street', '90210 Springfield', 'Kent']],
    ['US', ['12 High Street', 'Springfield, Kent 90210']],
    ['GB', ['12 High Street', 'Springfield', 'Kent', '90210']],
  ])('is laid out as in %s', (country, lines) => {
    expect(addressLines(at(country))).toEqual(lines);
  });

  it('leaves no gap for what is not known', () => {
    expect(addressLines({ ...newAddress('US', true), city: 'Austin' })).toEqual(['Austin']);
    expect(addressLines({ ...newAddress('FR', true), postalCode: '75011' })).toEqual(['75011']);
  });
});

describe('the default addresses', () => {
  const home = { ...at('DE'), id: 1, billing: true, shipping: true };
  const work = { ...at('DE'), id: 2 };

  it('move to the address that takes them', () => {
    const changed = withAddress([home, work], 1, { ...work, shipping: true });
    expect(changed.map(({ billing, shipping }) => [billing, shipping])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('are added with a new address', () => {
    expect(withAddress([home], 1, { ...work, billing: true }).map(({ billing }) => billing)).toEqual([
      false,
      true,
    ]);
  });

  it('go to the first of the rest when theirs is removed', () => {
    expect(withoutAddress([home, work], 0)).toEqual([{ ...work, billing: true, shipping: true }]);
    expect(withoutAddress([home, work], 1)).toEqual([home]);
  });
});
