import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { Permission } from '../api';

/** Who is signed in, and what the role lets them do. */
export interface SignedIn {
  id: number;
  permissions: readonly string[];
}

/** Who is signed in; nobody before a book is open. */
export const UserContext = createContext<SignedIn>({ id: 0, permissions: [] });

/** What something needs to be offered: a permission, or any one of several. */
export type Needs = Permission | readonly Permission[];

/** Tells whether who is signed in may do something. What needs nothing is for everybody. */
export function useMay(): (needs?: Needs) => boolean {
  const { permissions } = useContext(UserContext);
  return useCallback(
    (needs) => needs === undefined || [needs].flat().some((need) => permissions.includes(need)),
    [permissions],
  );
}

/** What is only for those who may do it. */
export function May({ needs, children }: { needs: Needs; children: ReactNode }) {
  return useMay()(needs) && children;
}
