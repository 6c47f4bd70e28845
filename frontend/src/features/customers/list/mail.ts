import type { CustomerRow } from '../../../api/customers';

/** The longest address every system passes on to its mail program. */
const longest = 2000;

type Mailed = Pick<CustomerRow, 'email'>;

/** The customers' mail addresses, each once. */
export function addressesOf(rows: readonly Mailed[]): string[] {
  const known = new Map(rows.filter(({ email }) => email).map(({ email }) => [email.toLowerCase(), email]));
  return [...known.values()];
}

/** The address that opens a mail to them; several do not see each other. '' where they are too many for one. */
export function mailLink(addresses: readonly string[]): string {
  const list = addresses.map(escaped).join(',');
  const link = addresses.length === 1 ? `mailto:${list}` : `mailto:?bcc=${list}`;
  return addresses.length > 0 && link.length <= longest ? link : '';
}

// The shell takes no ! ' ( ) * ~ either.
function escaped(address: string): string {
  const encoded = encodeURIComponent(address).replaceAll('%40', '@');
  return encoded.replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
