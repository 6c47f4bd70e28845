import { expect, it } from 'vitest';
import type { ImportMapping } from '../../api/imports';
import { examples, kept, nameless, said, twice, withField } from './matching';

function matching(fields: string[], kind = 'customers'): ImportMapping {
  const columns = fields.map((field, i) => ({ header: `Column ${i}`, field }));
  return { kind, source: '', columns, decimal: '', dates: '' };
}

it('finds both columns that say the same', () => {
  expect([...twice(matching(['email', 'name', 'email']))]).toEqual([0, 2]);
});

it('lets notes, tags, own fields and what is left out stand more than once', () => {
  expect(twice(matching(['note', 'note', 'tags', 'tags', 'custom', 'custom', '', ''])).size).toBe(0);
});

it('wants a name, for customers in any form', () => {
  expect(nameless(matching(['', 'phone']))).toBe(true);
  expect(nameless(matching(['company']))).toBe(false);
  expect(nameless(matching(['email'], 'items'))).toBe(true);
  expect(nameless(matching(['name'], 'items'))).toBe(false);
});

it('changes one column and leaves the matching before as it was', () => {
  const before = matching(['name', '']);
  expect(withField(before, 1, 'email').columns.map(({ field }) => field)).toEqual(['name', 'email']);
  expect(before.columns[1]?.field).toBe('');
});

it('keeps what was matched when the same columns are read in other letters', () => {
  const before = { ...matching(['name', 'custom']), dates: 'mdy' };
  const after = matching(['', 'address.line1']);
  after.columns[1] = { header: 'Straße', field: 'address.line1' };
  expect(kept(before, after)).toMatchObject({
    dates: 'mdy',
    columns: [{ field: 'name' }, { header: 'Straße', field: 'custom' }],
  });
});

it('starts afresh when another separator makes other columns', () => {
  const after = matching(['name', 'email']);
  expect(kept(matching(['name']), after)).toBe(after);
});

it('shows a few different things that a column says', () => {
  const rows = [['tea'], ['tea'], [' '], [], ['jam'], ['honey'], ['salt']].map((cells, i) => ({
    number: i + 2,
    cells,
  }));
  expect(examples(rows, 0)).toEqual(['tea', 'jam', 'honey']);
});

it('reads a row as it is matched', () => {
  const { columns } = matching(['name', '', 'email']);
  expect(said(columns, { number: 2, cells: [' Ada ', 'left out'] })).toEqual([
    { index: 0, field: 'name', header: 'Column 0', text: 'Ada' },
  ]);
});
