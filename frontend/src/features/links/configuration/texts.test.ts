import { expect, it } from 'vitest';
import { placeholders, templateIn, withTemplate } from './texts';

const english = { language: 'en', subject: 'Your order', mail: '{url}', sms: '{url}' };

it('changes the template of one language and leaves the other', () => {
  const german = { ...templateIn([english], 'de'), sms: 'Hier: {url}' };
  expect(withTemplate([english], german)).toEqual([english, german]);
  expect(templateIn(withTemplate([english], { ...english, mail: '' }), 'de').mail).toBe('');
});

it('offers what the book replaces', () => {
  expect(placeholders.map((name) => `{${name}}`).join(' ')).toBe(
    '{order} {shop} {customer} {total} {url} {until}',
  );
});
