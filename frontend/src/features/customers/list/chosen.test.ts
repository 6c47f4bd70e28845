import { expect, it } from 'vitest';
import { tagsOf } from './chosen';

it('offers to take away the tags that one of the chosen customers has', () => {
  expect(tagsOf([{ tags: ['VIP'] }, { tags: [] }, { tags: ['Berlin', 'vip'] }])).toEqual(['Berlin', 'VIP']);
});
