import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import de from './locales/de';
import en from './locales/en';

type Catalogue = { [key: string]: string | Catalogue };

function keysOf(catalogue: Catalogue, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, text]) =>
    typeof text === 'string' ? [prefix + key] : keysOf(text, `${prefix}${key}.`),
  );
}

// Plural forms differ from language to language; the text they belong to does not.
const bases = (catalogue: Catalogue) => [
  ...new Set(keysOf(catalogue).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ''))),
];

function source(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  return code.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
}

const code = source();
const areas = Object.keys(en).join('|');
const whole = new Set(code.match(new RegExp(`(?<=['"\`])(${areas})(\\.\\w+)+(?=['"\`])`, 'g')));
const begun = code.match(new RegExp(`(?<=\`)(${areas})\\.[\\w.]*(?=\\$\\{)`, 'g')) ?? [];

describe('the catalogues', () => {
  it('say the same things in English and German', () => {
    expect(bases(de).sort()).toEqual(bases(en).sort());
  });

  it('hold every text the screens ask for', () => {
    const known = new Set(bases(en));
    expect([...whole].filter((key) => !known.has(key) && !key.endsWith('.json'))).toEqual([]);
  });

  it('hold no text that no screen asks for', () => {
    const unused = bases(en).filter(
      (key) => !whole.has(key) && !begun.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('leave nothing empty and fill in the same names', () => {
    const names = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();
    const flat = (catalogue: Catalogue) =>
      new Map(
        keysOf(catalogue).map((key) => [key, key.split('.').reduce<unknown>(step, catalogue) as string]),
      );
    const german = flat(de);
    for (const [key, text] of flat(en)) {
      expect(text.trim(), key).not.toBe('');
      if (german.has(key)) expect(names(german.get(key) ?? ''), key).toBe(names(text));
    }
  });
});

function step(node: unknown, part: string): unknown {
  return (node as Record<string, unknown>)[part];
}
