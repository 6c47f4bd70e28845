import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from './App';
import './i18n';

const setTitle = vi.fn();

/** A window whose book answers as given. */
function withBook(session: () => Promise<unknown>) {
  vi.stubGlobal('go', { desk: { Shop: { Session: session } } });
  vi.stubGlobal('runtime', { WindowSetTitle: setTitle, EventsOn: () => () => undefined });
  return render(<App />);
}

const refusal = (code: string, params = {}) =>
  new Error(JSON.stringify({ code, message: `The message of ${code}.`, params }));

const newBook = {
  store: { id: 0, name: '' },
  countries: [{ code: 'DE', currency: 'EUR', taxIncluded: true, taxRate: 19000, language: 'de' }],
  currencies: [{ code: 'EUR', digits: 2, symbol: '€' }],
};

afterEach(() => {
  setTitle.mockClear();
});

describe('the window', () => {
  it('waits for a book that is being opened, then asks for the shop', async () => {
    const session = vi.fn().mockRejectedValueOnce(refusal('not_ready')).mockResolvedValue(newBook);
    withBook(session);
    expect(await screen.findByLabelText('Shop name', {}, { timeout: 3000 })).toBeTruthy();
    expect(session).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(setTitle).toHaveBeenLastCalledWith('Welcome – Daybook'));
  });

  it('says in plain words why there is no book, and asks no more', async () => {
    const session = vi.fn().mockRejectedValue(refusal('in_use', { who: 'Ada on till-2' }));
    withBook(session);
    expect(await screen.findByRole('heading', { name: 'The book is open already' })).toBeTruthy();
    expect(screen.getByText('The message of in_use.')).toBeTruthy();
    expect(session).toHaveBeenCalledTimes(1);
    expect(setTitle).not.toHaveBeenCalled();
  });

  it('shows what is unexpected to whoever helps', async () => {
    withBook(vi.fn().mockRejectedValue(refusal('internal', { detail: 'open book: no such device' })));
    expect(await screen.findByText('open book: no such device')).toBeTruthy();
  });

  it('asks who it is as long as nobody is signed in', async () => {
    const signedOut = {
      ...newBook,
      store: {
        id: 1,
        name: 'Paper Lantern',
        language: 'en',
        currency: 'EUR',
        timezone: 'UTC',
        address: { country: 'GB' },
      },
      user: { id: 0, name: '' },
      permissions: [],
      people: [
        { id: 1, name: 'Ada' },
        { id: 2, name: 'Kim' },
      ],
    };
    localStorage.setItem('daybook.person', '2');
    withBook(vi.fn().mockResolvedValue(signedOut));
    expect(await screen.findByRole('heading', { name: 'Paper Lantern' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Kim', checked: true })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });
});
