import { describe, expect, it } from 'vitest';
import { complete, mentionAt, piecesOf } from './mention';

describe('a comment', () => {
  it('mentions invoices by an @ and their number', () => {
    expect(piecesOf('Paid @INV-2026-00012 in cash')).toEqual([
      { text: 'Paid ' },
      { number: 'INV-2026-00012' },
      { text: ' in cash' },
    ]);
    expect(piecesOf('@2026/7')).toEqual([{ number: '2026/7' }]);
  });

  it('leaves the end of a sentence out of the number', () => {
    expect(piecesOf('See @INV-1. (And @INV-2!)')).toEqual([
      { text: 'See ' },
      { number: 'INV-1' },
      { text: '. (And ' },
      { number: 'INV-2' },
      { text: '!)' },
    ]);
  });

  it('mentions nothing by a mail address or a lone @', () => {
    expect(piecesOf('Write to anna@example.com @ noon')).toEqual([
      { text: 'Write to anna@example.com @ noon' },
    ]);
    expect(piecesOf('')).toEqual([]);
  });
});

describe('a mention while it is typed', () => {
  it('is what stands between the @ and the caret', () => {
    expect(mentionAt('Paid @', 6)).toBe('');
    expect(mentionAt('Paid @INV-20 today', 12)).toBe('INV-20');
  });

  it('is none before an @, after a space or in a mail address', () => {
    expect(mentionAt('Paid @INV', 4)).toBeNull();
    expect(mentionAt('Paid @INV ', 10)).toBeNull();
    expect(mentionAt('anna@ex', 7)).toBeNull();
  });

  it('is written out with a space after it, once', () => {
    expect(complete('Paid @IN', 8, 'INV-1')).toEqual({ text: 'Paid @INV-1 ', caret: 12 });
    expect(complete('Paid @IN today', 8, 'INV-1')).toEqual({ text: 'Paid @INV-1 today', caret: 12 });
    expect(complete('@', 1, 'INV-1')).toEqual({ text: '@INV-1 ', caret: 7 });
  });
});
