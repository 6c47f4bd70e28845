import { useQuery } from '@tanstack/react-query';
import * as Shop from '../../wailsjs/go/desk/Shop';
import type { book, desk, money } from '../../wailsjs/go/models';
import { call } from './call';

export type Session = desk.Session;
export type Store = book.Store;
export type Address = book.Address;
export type Country = book.Country;
export type CurrencyForm = desk.CurrencyForm;
export type Notation = money.Notation;

/** What a role may let a user do. The book refuses the rest; the screen does not offer it. */
export type Permission =
  | 'see'
  | 'sell'
  | 'links'
  | 'ownLinks'
  | 'capture'
  | 'refund'
  | 'report'
  | 'settings'
  | 'users';

export const sessionKey = ['session'] as const;

/** The pause, in milliseconds, before a book that is still being opened is asked again. */
const pause = 150;

/**
 * The shop whose book is open, and who works with it. Its store has the id 0 before the first run, its user as long as
 * nobody is signed in; an error says why there is no book.
 */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: () => call(Shop.Session()),
    retry: (_count, { code }) => code === 'not_ready',
    retryDelay: pause,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { quiet: true },
  });
}

/** The stores of the book that is open, archived ones too. */
export function useStores(): readonly Store[] {
  return useSession().data?.stores ?? none;
}

const none: readonly Store[] = [];

/** Answers the questions of the first run. */
export function startShop(store: Store): Promise<Store> {
  return call(Shop.Start(store));
}

/** Fills an empty book with the sample shop; it takes some seconds. */
export function fillSample(): Promise<void> {
  return call(Shop.FillSample());
}
