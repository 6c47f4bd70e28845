import type { Browser, Locator, Page } from '@playwright/test';
import type { Store } from '../../src/api/settings';
import { freePort } from './daybook';
import { ask } from './desk';
import { select } from './screen';
import { expect } from './test';

/** Answers the first run's questions: a shop in Berlin that speaks English; there a bank app reads a code for a transfer. */
export async function openShopInBerlin(page: Page): Promise<void> {
  await page.goto('/');
  await select(page, page.getByRole('combobox', { name: 'Country' }), 'Germany');
  await select(page, page.getByRole('combobox', { name: 'Sprache' }), 'English');
  await page.getByLabel('Shop name').fill('The Paper Lantern');
  await page.getByLabel('Email').fill('shop@example.com');
  await page.getByRole('button', { name: 'Open the Book' }).click();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
}

/** Lets the shop take orders on pages of its own: terms, an account, and an address that a phone reaches. */
export async function servePages(page: Page): Promise<void> {
  const {
    stores: [store],
  } = await ask<{ stores: [Store] }>(page, 'Shop.Session');
  await ask(page, 'Settings.SaveStore', { ...store, iban: 'DE89370400440532013000' });
  await ask(page, 'Links.SaveConfig', {
    storeId: store.id,
    termsUrl: 'https://example.com/terms',
    reference1: 'WEB',
    reference2: '',
    taxRate: 19_000,
    currencies: ['EUR'],
    methods: ['bank_transfer', 'pay_at_shop'],
    version: 0,
  });
  const port = await freePort();
  const server = { reach: 'network', host: '127.0.0.1', port, publicUrl: '', version: 0 };
  await ask(page, 'Links.SaveServer', server);
}

/** Creates an order of one lantern for whom a field names, and gives the address of its page. */
export async function createOrder(page: Page, field: 'Email' | 'Phone Number', to: string): Promise<string> {
  await page.goto('/#/links/new');
  await page.getByLabel(field).fill(to);
  await page.getByLabel('Item name, line 1').fill('Paper lantern');
  await page.getByLabel('Unit price, line 1').fill('12,50');
  await page.getByRole('button', { name: 'Create Order' }).click();
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  const url = await created.getByText(/^http:/).innerText();
  await expectDrawn(created.getByRole('img', { name: /QR code/ }));
  await created.getByRole('button', { name: 'Done' }).click();
  return url;
}

/** A customer's phone: a browser of its own that shares nothing with the shop's. */
export async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  return context.newPage();
}

/** Agrees and chooses a method on the order's page, without sending it yet. */
export async function choose(customer: Page, method: 'Bank transfer' | 'Pay at the shop'): Promise<void> {
  await customer.getByRole('radio', { name: method }).check();
  await customer.getByRole('checkbox', { name: /I agree/ }).check();
}

/** A picture that the browser could really draw. */
export async function expectDrawn(picture: Locator): Promise<void> {
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty('complete', true);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
}
