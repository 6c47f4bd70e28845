import { createContext, useContext } from 'react';

/** What every figure and date on the screen depends on. */
export interface Shop {
  /** BCP 47 locale amounts and dates are written in. */
  locale: string;
  /** ISO 4217 currency new amounts are in. */
  currency: string;
  /** ISO 3166 country. */
  country: string;
  /** IANA time zone of the shop's days. */
  timezone: string;
  /** Language of the screens: a catalogue's name. */
  language: string;
}

/** The habits of this computer, for a book that has no shop yet. */
export function systemShop(): Shop {
  const locale = new Intl.Locale(navigator.language || 'en-GB').maximize();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    locale: navigator.language || 'en-GB',
    currency: 'EUR',
    country: locale.region ?? '',
    timezone: timeZone || 'UTC',
    language: locale.language,
  };
}

export const ShopContext = createContext<Shop>(systemShop());

/** The shop whose book is open. */
export function useShop(): Shop {
  return useContext(ShopContext);
}
