import { describe, expect, it } from 'vitest';
import { german } from '../../testing/render';
import { blankStore, inCountry } from './blankStore';

const countries = [
  { code: 'DE', currency: 'EUR', taxIncluded: true, taxRate: 19000, language: 'de' },
  { code: 'US', currency: 'USD', taxIncluded: false, taxRate: 0, language: 'en' },
  { code: 'TV', currency: '', taxIncluded: true, taxRate: 0, language: 'en' },
];

describe('the first run', () => {
  it('guesses the habits from the computer, in the language of the screen', () => {
    const store = blankStore(german, 'en', countries);
    expect(store).toMatchObject({
      currency: 'EUR',
      taxRate: 19000,
      language: 'en',
      timezone: 'Europe/Berlin',
    });
    expect(store.address.country).toBe('DE');
  });

  it('asks when the computer is in no country of the list', () => {
    const store = blankStore({ ...german, country: '' }, 'de', countries);
    expect(store).toMatchObject({ currency: '', language: 'de' });
    expect(store.address.country).toBe('');
  });

  it('takes over the habits of another country, and keeps what was typed', () => {
    const typed = { ...blankStore(german, 'de', countries), name: 'Paper Lantern' };
    const moved = inCountry(typed, 'US', countries);
    expect(moved).toMatchObject({
      name: 'Paper Lantern',
      currency: 'USD',
      taxIncluded: false,
      language: 'en',
    });
  });

  it('leaves the habits alone where a country has none known', () => {
    const moved = inCountry(blankStore(german, 'de', countries), 'TV', countries);
    expect(moved).toMatchObject({ currency: 'EUR', language: 'de', address: { country: 'TV' } });
  });
});
