import { describe, expect, it } from 'vitest';
import { nothing, ranged, toggled, whole } from './selecting';

const list = ['a', 'b', 'c', 'd', 'e'];

describe('selecting rows of a list', () => {
  it('takes them one by one, and out again', () => {
    const two = toggled(toggled(nothing, 'a'), 'c');
    expect(two.ids).toEqual(['a', 'c']);
    expect(toggled(two, 'a').ids).toEqual(['c']);
  });

  it('takes a range from the row chosen last, upwards too', () => {
    expect(ranged(toggled(nothing, 'b'), list, 'b', 'd').ids).toEqual(['b', 'c', 'd']);
    expect(ranged(toggled(nothing, 'd'), list, 'd', 'b').ids.toSorted()).toEqual(['b', 'c', 'd']);
  });

  it('starts a range at the row that is left when nothing was chosen', () => {
    expect(ranged(nothing, list, 'c', 'd').ids).toEqual(['c', 'd']);
  });

  it('lets a range shrink again, and keeps what was chosen before it', () => {
    const far = ranged(toggled(toggled(nothing, 'e'), 'a'), list, 'a', 'c');
    expect(far.ids.toSorted()).toEqual(['a', 'b', 'c', 'e']);
    expect(ranged(far, list, 'c', 'b').ids.toSorted()).toEqual(['a', 'b', 'e']);
  });

  it('starts anew where the row that a range started at is no longer in the list', () => {
    expect(ranged(toggled(nothing, 'gone'), list, 'b', 'c').anchor).toBe('b');
  });

  it('takes them all', () => {
    expect(whole(list).ids).toEqual(list);
  });
});
