import { expect, type Locator, type Page } from '@playwright/test';
import type { Customer } from '../../src/api/customers';
import type { Invoice } from '../../src/api/invoices';

/** The field says why it is refused, to the eye and to a screen reader. */
export async function expectRefused(field: Locator, reason: RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(reason);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
}

/** The figure that stands under or beside a label. */
export function figure(within: Page | Locator, label: string): Locator {
  const term = within.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
  return term.locator('xpath=following-sibling::dd[1]').first();
}

export async function openInvoice(page: Page, { id, number }: Invoice): Promise<void> {
  await page.goto(`/#/invoices/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
}

/** Opens the list of a customer's orders and payments, as the book has it now. */
export async function openPayments(page: Page, { id, name }: Customer): Promise<void> {
  await page.goto(`/#/customers/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('tab', { name: 'Payments' }).click();
}

/** Chooses an action that stands behind "More Actions". */
export async function choose(within: Page | Locator, page: Page, action: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: 'More Actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Chooses of a select what it offers. */
export async function select(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
