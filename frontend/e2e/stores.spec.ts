import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort } from './support/daybook';
import { newCustomer } from './support/desk';
import { expectRefused, select } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperText, test } from './support/test';

const picture = join(import.meta.dirname, '../../build/appicon.png');
const harbour = 'HARBOUR · The Paper Lantern – Harbour';
const first = 'S1 · The Paper Lantern';

test.beforeEach(({ page }) => openShop(page));

/** Says in the configuration of links where a store's terms are, and saves it. */
async function agreeTerms(page: Page, store: string, url: string): Promise<void> {
  await select(page, page.getByRole('combobox', { name: 'Store ID' }), store);
  await page.getByLabel('Terms and Conditions link').fill(url);
}

/** Writes a new invoice to a customer in a store, and issues it. */
async function issueIn(page: Page, customer: number, store: string): Promise<void> {
  await page.goto('/#/today');
  await page.goto(`/#/invoices/new?customer=${customer}`);
  await select(page, page.getByRole('combobox', { name: 'Store ID' }), store);
  await page.getByLabel('Item, line 1').fill('Paper lantern');
  await page.getByLabel('Unit price, line 1').fill('12.50');
  await page.getByRole('button', { name: /^Issue invoice/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Issue invoice/ }).click();
}

/** Creates a payment link in a store, for a phone. */
async function linkIn(page: Page, store: string): Promise<void> {
  await page.goto('/#/links/new');
  await select(page, page.getByRole('combobox', { name: 'Store ID' }), store);
  await page.getByLabel('Phone Number').fill('07400 123456');
  await page.getByLabel('Merchant Reference 1').fill('WEB');
  await page.getByLabel('Item name, line 1').fill('Paper lantern');
  await page.getByLabel('Unit price, line 1').fill('10');
  await page.getByRole('button', { name: 'Create Order' }).click();
  await page
    .getByRole('dialog', { name: 'Checkout Page Created' })
    .getByRole('button', { name: 'Done' })
    .click();
}

test('a second store has its own address, logo, numbers and links, and is archived in the end', async ({
  page,
}) => {
  const stores = page.getByRole('navigation', { name: 'Stores' });
  const store = page.getByRole('combobox', { name: 'Store ID' });
  const rows = page.getByRole('row');

  await test.step('one store looks as ever; another is added, under an ID that no other has', async () => {
    await page.goto('/#/settings');
    await expect(page.getByLabel('Shop name')).toHaveValue('The Paper Lantern');
    await expect(stores).toBeHidden();
    await expect(page.getByLabel('Store ID')).toBeHidden();
    await page.getByRole('button', { name: 'Add store' }).click();
    await expect(page.getByLabel('Store ID')).toHaveValue('S2');
    await page.getByLabel('Store ID').fill('s1');
    await page.getByLabel('Shop name').fill('The Paper Lantern – Harbour');
    await page.getByLabel('City').fill('Bristol');
    await page.getByRole('button', { name: 'Add Store' }).click();
    await expectRefused(page.getByLabel('Store ID'), /Another store has the ID S1/);
    await page.getByLabel('Store ID').fill('new york');
    await page.getByRole('button', { name: 'Add Store' }).click();
    await expectRefused(page.getByLabel('Store ID'), /letters, digits and hyphens/);
    await expectAccessible(page);
    await page.getByLabel('Store ID').fill('harbour');
    await page.getByRole('button', { name: 'Add Store' }).click();
    await expect(page).toHaveURL(/#\/settings\/stores\/2$/);
    await expect(page.getByLabel('Store ID')).toHaveValue('HARBOUR');
    await expectAccessible(page);
  });

  await test.step('its logo and its numbers are its own', async () => {
    await page.getByRole('tab', { name: 'Documents' }).click();
    await expect(page).toHaveURL(/#\/settings\/documents\/2$/);
    await expect(page.getByLabel('Invoices')).toHaveValue('HARBOUR-INV-{year}-{seq:5}');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose Picture' }).click();
    await (await choosing).setFiles(picture);
    await expect(page.getByRole('img', { name: "The shop's logo" })).toHaveAttribute('src', /^\/logo\/2/);
    await expectAccessible(page);
    await stores.getByRole('link', { name: /^S1/ }).click();
    await expect(page.getByText('No logo yet')).toBeVisible();
    await expect(page.getByLabel('Invoices')).toHaveValue('INV-{year}-{seq:5}');
  });

  await test.step('an invoice in each has its own number and address; the editor remembers the store', async () => {
    const { id } = await newCustomer(page, 'Ada Lovelace');
    await issueIn(page, id, harbour);
    await expect(page.getByRole('heading', { level: 1, name: /^HARBOUR-INV-\d+-00001$/ })).toBeVisible();
    expect(await paperText(page, 'invoice/1')).toContain('Bristol');
    await page.goto('/#/invoices/new');
    await expect(store).toHaveValue(harbour);
    await expectAccessible(page);
    await issueIn(page, id, first);
    await expect(page.getByRole('heading', { level: 1, name: /^INV-\d+-00001$/ })).toBeVisible();
    expect(await paperText(page, 'invoice/2')).not.toContain('Bristol');
    await page.goto('/#/invoices');
    await expect(rows).toHaveCount(3);
    await select(page, store, harbour);
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1)).toContainText('HARBOUR-INV-');
    await expectAccessible(page);
  });

  await test.step('links: nothing before a store is chosen, and each has terms of its own', async () => {
    await page.goto('/#/links/configuration');
    await expect(page.getByText('Select a store first')).toBeVisible();
    await expect(page.getByLabel('Terms and Conditions link')).toBeHidden();
    await agreeTerms(page, harbour, 'https://example.com/harbour');
    await page.getByRole('radio', { name: 'This computer only' }).check();
    await page.getByLabel('Port').fill(String(await freePort()));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/Pages are served at 127\.0\.0\.1/)).toBeVisible();
    await page.getByRole('tab', { name: 'Create payment links' }).click();
    await expect(page.getByRole('button', { name: 'Create Order' })).toBeHidden();
    await expectAccessible(page);
    await select(page, store, first);
    await page.getByRole('button', { name: 'Open Configuration' }).click();
    await expect(store).toHaveValue(first);
    await agreeTerms(page, first, 'https://example.com/terms');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('a link in each, and the history of one', async () => {
    await linkIn(page, harbour);
    await linkIn(page, first);
    await page.goto('/#/links');
    await expect(page.getByRole('columnheader', { name: 'Store' })).toBeVisible();
    await expect(rows).toHaveCount(3);
    await select(page, store, harbour);
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1)).toContainText('HARBOUR');
    await expectAccessible(page);
  });

  await test.step('archived, it is offered no more, and its papers stay', async () => {
    await page.goto('/#/settings/stores/2');
    await page.getByRole('button', { name: 'Archive Store' }).click();
    await expect(page.getByText('This store is archived')).toBeVisible();
    await expect(stores.getByRole('link', { name: /^HARBOUR/ })).toContainText('Archived');
    await expectAccessible(page);
    await stores.getByRole('link', { name: /^S1/ }).click();
    await expect(page.getByRole('button', { name: 'Archive Store' })).toBeHidden();
    await page.goto('/#/invoices/new');
    await expect(page.getByLabel('Item, line 1')).toBeVisible();
    await expect(store).toBeHidden();
    await page.goto('/#/links/new');
    await expect(page.getByRole('button', { name: 'Create Order' })).toBeVisible();
    await page.goto('/#/invoices');
    await expect(rows.filter({ hasText: 'HARBOUR-INV-' })).toHaveCount(1);
  });
});
