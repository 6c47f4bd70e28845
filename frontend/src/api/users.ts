import * as bound from '../../wailsjs/go/desk/Users';
import type { book, desk, shop } from '../../wailsjs/go/models';
import { call } from './call';

export type User = book.User;
export type UserInput = shop.UserInput;
export type Person = desk.Person;

/** Every role, the one that may do most first. */
export const roles = [
  'super_admin',
  'admin',
  'settlement',
  'disputes',
  'user',
  'external_user',
  'viewer',
] as const;

export type Role = (typeof roles)[number];

export const usersKey = ['users'] as const;

/** Everybody who works or worked with the book. */
export function listUsers(): Promise<User[]> {
  return call(bound.List());
}

/**
 * Adds a user (id 0) or changes one. An empty password keeps the one there is; own is the password of whoever adds the
 * second user and had none until then.
 */
export function saveUser(input: Omit<UserInput, 'key'>, key: string): Promise<User> {
  return call(bound.Save({ ...input, key }));
}

export function signIn({ id, password }: { id: number; password: string }): Promise<void> {
  return call(bound.SignIn(id, password));
}

/** Lets the next one sign in. */
export function signOut(): Promise<void> {
  return call(bound.SignOut());
}

/** Gives whoever is signed in a new password. */
export function changePassword({ current, password }: { current: string; password: string }): Promise<void> {
  return call(bound.ChangePassword(current, password));
}
