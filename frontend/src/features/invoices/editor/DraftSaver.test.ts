import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api';
import type { Invoice } from '../../../api/invoices';
import { DraftSaver } from './DraftSaver';
import { emptyDraft } from './testing';

/** A book that answers only when told to, and refuses a draft that is not at its version. */
function slowBook() {
  let kept = { id: 0, version: 0 };
  const calls: { draft: Invoice; key: string; answer: () => void; refuse: (error: ApiError) => void }[] = [];
  const send = (draft: Invoice, key: string) =>
    new Promise<Invoice>((resolve, reject) => {
      const answer = () => {
        if (draft.id !== kept.id || draft.version !== kept.version)
          return reject(new ApiError('changed', ''));
        kept = { id: 12, version: kept.version + 1 };
        resolve({ ...draft, ...kept });
      };
      calls.push({ draft, key, answer, refuse: reject });
    });
  return { send, calls };
}

const noted = (note: string) => ({ ...emptyDraft(), note });

describe('a draft that is typed faster than it is saved', () => {
  it('has one save under way at a time, and the newest text at the end', async () => {
    const book = slowBook();
    const saver = new DraftSaver(emptyDraft(), book.send);
    saver.save(noted('t'));
    saver.save(noted('te'));
    const last = saver.save(noted('tea'));
    expect(book.calls.map(({ draft }) => draft.note)).toEqual(['t']);
    book.calls[0]?.answer();
    await expect.poll(() => book.calls.length).toBe(2);
    book.calls[1]?.answer();
    expect(await last).toMatchObject({ note: 'tea', id: 12, version: 2 });
    expect(book.calls.map(({ draft }) => draft.note)).toEqual(['t', 'tea']);
  });

  it('is made once, under one key, and changed under others', async () => {
    const book = slowBook();
    const saver = new DraftSaver(emptyDraft(), book.send);
    const first = saver.save(noted('a'));
    book.calls[0]?.refuse(new ApiError('too_long', '', 'note'));
    await expect(first).rejects.toThrow(ApiError);
    const second = saver.save(noted('b'));
    book.calls[1]?.answer();
    await second;
    const third = saver.save(noted('c'));
    book.calls[2]?.answer();
    await third;
    const [one, two, three] = book.calls.map(({ key }) => key);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
    expect(book.calls[2]?.draft).toMatchObject({ id: 12, version: 1 });
  });

  it('saves what came after a refused state all the same', async () => {
    const book = slowBook();
    const saver = new DraftSaver(emptyDraft(), book.send);
    saver.save(noted('wrong'));
    const last = saver.save(noted('right'));
    book.calls[0]?.refuse(new ApiError('invalid', '', 'note'));
    await expect.poll(() => book.calls.length).toBe(2);
    book.calls[1]?.answer();
    expect(await last).toMatchObject({ note: 'right' });
  });
});
