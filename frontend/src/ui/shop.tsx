import { createContext, useContext } from 'react';
import type { CurrencyForm, Notation } from '../api';

/** How figures are written: the country's habit, and the sign and decimals of each currency. */
export interface Writing {
  notation: Notation;
  currencies: readonly CurrencyForm[];
}

/** What every figure and date on the screen depends on. */
export interface Shop extends Writing {
  /** BCP 47 locale dates are written in. */
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
  const locale = systemLocale().maximize();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    locale: locale.baseName,
    currency: 'EUR',
    country: locale.region ?? '',
    timezone: timeZone || 'UTC',
    language: locale.language,
    notation: systemNotation(locale),
    currencies: [],
  };
}

// A system without a language calls it "c", which is no tag.
function systemLocale(): Intl.Locale {
  try {
    return new Intl.Locale(navigator.language);
  } catch {
    return new Intl.Locale('en-GB');
  }
}

// No amount is shown before there is a shop; a tax rate is, and only its decimal mark matters.
function systemNotation(locale: Intl.Locale): Notation {
  const decimal = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
  return { decimal, group: '', symbolFirst: false, spaced: true, lakh: false };
}

export const ShopContext = createContext<Shop>(systemShop());

/** The shop whose book is open. */
export function useShop(): Shop {
  return useContext(ShopContext);
}
