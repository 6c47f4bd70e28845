import type { CustomerRow } from '../../../api/customers';

/** What is done with the chosen customers in a dialog. */
export type Act = 'addTag' | 'removeTag';

/** The tags of the chosen customers in alphabetical order, each in its first spelling. */
export function tagsOf(rows: readonly Pick<CustomerRow, 'tags'>[]): string[] {
  const known = new Map<string, string>();
  for (const tag of rows.flatMap(({ tags }) => tags)) {
    const key = tag.toLowerCase();
    if (!known.has(key)) known.set(key, tag);
  }
  return [...known.keys()].sort().map((key) => known.get(key) ?? key);
}
