import type { Country, Store } from '../../api/session';
import type { Shop } from '../../ui';

const nowhere = { id: 0, line1: '', line2: '', postalCode: '', city: '', region: '', country: '' };

const empty: Store = {
  id: 0,
  code: '',
  archived: false,
  name: '',
  email: '',
  phone: '',
  website: '',
  taxId: '',
  address: { ...nowhere, billing: false, shipping: false },
  currency: '',
  language: 'en',
  timezone: 'UTC',
  taxIncluded: true,
  taxRate: 0,
  rounding: 'document',
  termDays: 0,
  iban: '',
  bic: '',
  paymentNote: '',
  color: '',
  hasLogo: false,
  sample: false,
  createdAt: 0,
  version: 0,
};

/** A shop to fill in, guessed from the habits of this computer. */
export function blankStore(system: Shop, language: string, countries: readonly Country[]): Store {
  const store = inCountry({ ...empty, timezone: system.timezone }, system.country, countries);
  return { ...store, language };
}

/** The shop with the habits of a country. What is not known of a country stays as it is. */
export function inCountry(store: Store, code: string, countries: readonly Country[]): Store {
  const country = countries.find((country) => country.code === code);
  const moved = { ...store, address: { ...store.address, country: country?.code ?? '' } };
  if (!country?.currency) return moved;
  const { currency, taxIncluded, taxRate, language } = country;
  return { ...moved, currency, taxIncluded, taxRate, language };
}
