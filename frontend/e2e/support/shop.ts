import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Daybook } from './daybook';
import type { Mailbox } from './mailbox';

const root = join(import.meta.dirname, '../../..');

/** Fills a fresh book with the sample shop. */
export async function fillWithSample(
  daybook: Daybook,
  language: 'en' | 'de',
  [customers, invoices] = [30, 60],
): Promise<void> {
  await daybook.stop();
  const size = ['-customers', `${customers}`, '-invoices', `${invoices}`, '-language', language];
  execFileSync('go', ['run', './backend/cmd/sample', ...size], {
    cwd: root,
    env: { ...process.env, DAYBOOK_HOME: daybook.home, DAYBOOK_SECRETS: 'file' },
  });
  await daybook.restart();
}

/** Answers the first run's questions: a shop in London that speaks English, its prices include tax. */
export async function openShop(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Shop name').fill('The Paper Lantern');
  await page.getByLabel('Email').fill('shop@example.com');
  await page.getByRole('button', { name: 'Open the Book' }).click();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
}

/** Tells the book of the mail server. */
export async function setUpMail(page: Page, { address }: Mailbox): Promise<void> {
  await page.goto('/#/settings/mail');
  await page.getByLabel('Server name').fill(address.host);
  await page.getByLabel('Port').fill(String(address.port));
  await page.getByRole('combobox', { name: 'Protection' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Adds a customer, and stays on its page. */
export async function addCustomer(page: Page, name: string, email = ''): Promise<void> {
  await page.goto('/#/customers/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Save customer' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Issues an invoice of one line to the customer whose page is open, and stays on the invoice's. */
export async function issueInvoice(page: Page, price: string): Promise<void> {
  await page.getByRole('button', { name: 'New invoice' }).click();
  await page.getByLabel('Item, line 1').fill('Paper lantern');
  await page.getByLabel('Unit price, line 1').fill(price);
  await page.getByRole('button', { name: /^Issue invoice/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue invoice/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^INV-/ })).toBeVisible();
}
