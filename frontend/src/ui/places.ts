/** The parts of a place that stand under the street. */
export type PlacePart = 'postalCode' | 'city' | 'region';

// Where mail does not arrive without the state, province or prefecture (Universal Postal Union, S42).
const withRegion = ['AR', 'BR', 'CN', 'ES', 'IN', 'IT', 'JP', 'MX', 'MY'];

/** The parts in the order in which a country writes them; the same as Address.Lines in backend/book. */
export function placeParts(country: string): PlacePart[] {
  if (['US', 'CA', 'AU'].includes(country)) return ['city', 'region', 'postalCode'];
  if (['GB', 'IE'].includes(country)) return ['city', 'postalCode'];
  return withRegion.includes(country) ? ['postalCode', 'city', 'region'] : ['postalCode', 'city'];
}
