import type { Address } from '../../api/customers';

/** An address to fill in. The first of a customer is the default for everything. */
export function newAddress(country: string, first: boolean): Address {
  const empty = { line1: '', line2: '', postalCode: '', city: '', region: '' };
  return { id: 0, ...empty, country, billing: first, shipping: first };
}

/** The address laid out as on an envelope in its country, without the country: the rule of Address.Lines in backend/book. */
export function addressLines(address: Address): string[] {
  const { line1, line2, city, region, postalCode, country } = address;
  if (['US', 'CA', 'AU'].includes(country)) {
    const place = [city, region].filter(Boolean).join(', ');
    return [line1, line2, `${place} ${postalCode}`.trim()].filter(Boolean);
  }
  if (['GB', 'IE'].includes(country)) return [line1, line2, city, region, postalCode].filter(Boolean);
  return [line1, line2, `${postalCode} ${city}`.trim(), region].filter(Boolean);
}

/** The addresses with one of them changed; a default it takes is taken from the others. */
export function withAddress(addresses: readonly Address[], index: number, changed: Address): Address[] {
  const others = addresses.map((address) => ({
    ...address,
    billing: address.billing && !changed.billing,
    shipping: address.shipping && !changed.shipping,
  }));
  others[index] = changed;
  return others;
}

/** The addresses without one of them; the first of the rest takes over its defaults. */
export function withoutAddress(addresses: readonly Address[], index: number): Address[] {
  const gone = addresses[index];
  return addresses
    .filter((_, i) => i !== index)
    .map((address, i) =>
      i === 0
        ? {
            ...address,
            billing: address.billing || (gone?.billing ?? false),
            shipping: address.shipping || (gone?.shipping ?? false),
          }
        : address,
    );
}
