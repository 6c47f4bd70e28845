import { expect, it } from 'vitest';
import { addressesOf, mailLink } from './mail';

it('writes to whoever has an address, once', () => {
  const rows = [
    { email: 'ada@example.com' },
    { email: '' },
    { email: 'ADA@example.com' },
    { email: 'bo@example.com' },
  ];
  expect(addressesOf(rows)).toHaveLength(2);
});

it('writes to one customer openly', () => {
  expect(mailLink(['ada@example.com'])).toBe('mailto:ada@example.com');
});

it('keeps several customers from seeing each other', () => {
  expect(mailLink(['ada@example.com', 'bo@example.com'])).toBe('mailto:?bcc=ada@example.com,bo@example.com');
});

it('leaves no sign in an address that would begin something else', () => {
  expect(mailLink(["o'hara&co?!@example.com"])).toBe('mailto:o%27hara%26co%3F%21@example.com');
});

it('is silent about nobody, and about more than a mail program takes', () => {
  expect(mailLink([])).toBe('');
  const crowd = Array.from({ length: 200 }, (_, i) => `customer${i}@example.com`);
  expect(mailLink(crowd)).toBe('');
});
