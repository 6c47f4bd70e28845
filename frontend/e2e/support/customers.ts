import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Customer } from '../../src/api/customers';
import { nobody } from '../../src/features/customers/nobody';
import { ask } from './desk';
import { expect } from './test';

/** A number that no field takes. */
export const cardNumber = '4111 1111 1111 1111';

/** Keeps a customer of whom more is known than a name. */
export function save(page: Page, customer: Partial<Customer>): Promise<Customer> {
  return ask<Customer>(page, 'Customers.Save', { ...nobody, ...customer }, randomUUID());
}

/** Opens a customer's page as the book has it now. */
export async function openCustomer(page: Page, { id, name }: Customer): Promise<void> {
  await page.goto(`/#/customers/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name, exact: true });
}
