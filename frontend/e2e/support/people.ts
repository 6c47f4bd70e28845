import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Role, User } from '../../src/api/users';
import { ask } from './desk';

/** The password of everybody of a test. */
export const passwordOf = (name: string) => `${name}'s password`;

/** Adds a user, in the owner's name, who has a password from then on as well. */
export function addUser(page: Page, name: string, role: Role): Promise<User> {
  return ask(page, 'Users.Save', {
    key: randomUUID(),
    user: { id: 0, name, role, active: true, hasPassword: false, version: 0 },
    password: passwordOf(name),
    own: passwordOf('Owner'),
  });
}

/** Chooses a name at the door and gives the password, with the mouse. */
export async function signIn(page: Page, name: string, password = passwordOf(name)): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign In' }).click();
}

/** Whoever is signed in leaves the desk to the next one. */
export async function switchUser(page: Page, from: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: from, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Switch User' }).click();
  await expect(page.getByText('Sign in to the book')).toBeVisible();
}
