import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import de from './locales/de';
import en from './locales/en';

const backend = '../backend';

/** Every code the book can refuse with, read from where it is declared; those of mail and SMS as the screen receives them. */
function codes(): string[] {
  const files = readdirSync(backend, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.go') && !file.endsWith('_test.go'));
  return sources.flatMap((file) => {
    const text = readFileSync(join(backend, file), 'utf8');
    const refusals = text.matchAll(/^\s*(?:const )?Code\w+\s+(?:book\.)?Code\s+= "(\w+)"/gm);
    const sms = file === 'mail/smsfailure.go' ? text.matchAll(/^\s*\w+\s+Code\s+= "(\w+)"/gm) : [];
    const failures = file === 'mail/failure.go' ? text.matchAll(/^\s*\w+\s+Code\s+= "(\w+)"/gm) : [];
    return [
      ...[...refusals].map(([, code]) => code),
      ...[...sms].map(([, code]) => code),
      ...[...failures].map(([, code]) => `mail_${code}`),
    ].filter((code) => code !== undefined);
  });
}

describe('a refusal of the book', () => {
  it('is found in the sources', () => {
    expect(codes()).toEqual(
      expect.arrayContaining([
        'required',
        'in_use',
        'no_mail_server',
        'mail_auth_refused',
        'sms_auth_refused',
      ]),
    );
  });

  it.each([
    ['English', en.errors],
    ['German', de.errors],
  ])('has a sentence in %s, whatever its code', (_, sentences) => {
    expect(codes().filter((code) => !(code in sentences))).toEqual([]);
  });
});
