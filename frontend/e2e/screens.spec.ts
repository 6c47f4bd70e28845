import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CardLinkDetail } from '../src/api/cards';
import type { Link } from '../src/api/links';
import { keepCard, typeCard } from './support/cards';
import { phone } from './support/checkout';
import { openCustomer, save, tab } from './support/customers';
import { freePort } from './support/daybook';
import { ask, newCustomer, pay, sell } from './support/desk';
import { choose, openInvoice, openPayments, select } from './support/screen';
import { fillWithSample, openShop, setUpMail } from './support/shop';
import { expect, test } from './support/test';

const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'docs/screens');

// Takes the pictures of docs/screens: `make screens`.
test.skip(!process.env.SCREENS, 'only on request');
test.use({ viewport: { width: 1280, height: 800 } });

/** Every screen: its name, its address, and what must be there before the picture. */
const screens: [name: string, hash: string, ready: RegExp][] = [
  ['today', '/today', /Today/],
  ['customers', '/customers', /Customers/],
  ['invoices', '/invoices', /Invoices/],
  ['items', '/items', /Items/],
  ['outbox', '/outbox', /Outbox/],
  ['settings', '/settings/stores', /Settings/],
  ['settings-documents', '/settings/documents', /Settings/],
  ['settings-mail', '/settings/mail', /Settings/],
];

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}

/** A customer's page: all of it, in light. */
async function wholePage(customer: Page, name: string): Promise<void> {
  await customer.screenshot({ path: join(pictures, `${name}-light.png`), fullPage: true });
}

async function visit(page: Page, hash: string, ready: RegExp): Promise<void> {
  await page.goto(`/#${hash}`);
  await expect(page.getByRole('heading', { level: 1, name: ready })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}

test('an empty book', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welcome to Daybook' })).toBeVisible();
  await picture(page, 'first-run');
  await page.getByLabel('Shop name').fill('The Paper Lantern');
  await page.getByRole('button', { name: 'Open the Book' }).click();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  for (const [name, hash, ready] of screens) {
    await visit(page, hash, ready);
    await picture(page, `${name}-empty`);
  }
});

test('a full book', async ({ page, daybook, mailbox }) => {
  test.setTimeout(300_000);
  await fillWithSample(daybook, 'en', [120, 400]);
  await setUpMail(page, mailbox);
  await page.goto('/#/invoices');
  for (const row of [2, 3, 4]) {
    await page
      .getByRole('row')
      .nth(row + 1)
      .click();
    await page.getByRole('heading', { level: 1, name: /INV-/ }).waitFor();
    if (row === 4) mailbox.refuse(550, '5.1.1 No such mailbox here');
    await page.getByRole('button', { name: 'Send Invoice' }).click();
    await page.waitForTimeout(600);
    if (row === 2) await picture(page, 'send-invoice');
    await page.getByRole('dialog').getByRole('button', { name: 'Send Invoice' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.goto('/#/invoices');
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.mouse.move(0, 0);
  for (const [name, hash, ready] of screens) {
    await visit(page, hash, ready);
    await picture(page, `${name}-full`);
  }
  await visit(page, '/invoices', /Invoices/);
  await page.getByRole('radiogroup').getByText('Overdue').click();
  await page.getByRole('row').nth(2).click();
  await expect(page.getByRole('heading', { level: 1, name: /INV-/ })).toBeVisible();
  await page.waitForTimeout(2000);
  await picture(page, 'invoice');
  await page.getByRole('button', { name: 'Collect Payment' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'collect-payment');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'PDF' }).click();
  await page.waitForTimeout(2500);
  await picture(page, 'invoice-pdf');
  await visit(page, '/items', /Items/);
  await page.getByRole('row').nth(3).click();
  await page.waitForTimeout(600);
  await picture(page, 'item');
  await visit(page, '/customers/new', /New customer/);
  await picture(page, 'customer-form');
  await visit(page, '/customers', /Customers/);
  await page.getByRole('row').nth(3).click();
  await page.waitForTimeout(800);
  await picture(page, 'customer');
  await visit(page, '/invoices/new', /invoice/i);
  await page.getByLabel('Item, line 1').fill('Fountain');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await picture(page, 'invoice-editor');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/Search customers/)).toBeFocused();
  await page.keyboard.type('müller');
  await page.waitForTimeout(800);
  await picture(page, 'command-palette');
});

test('what can happen to money', async ({ page }) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const dialog = page.getByRole('dialog');
  const close = async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  const days = { issueDate: '2025-03-01', dueDate: '2025-03-15' };
  const paid = await sell(page, ada.id, [
    ['Paper lantern', 3, 12_00],
    ['Candle', 2, 5_00],
    ['Ribbon', 5, 80],
  ]);
  await pay(page, paid, 50_00, { method: 'card_terminal' });
  const open = await sell(page, ada.id, [['Fountain pen', 2, 49_95]], days);
  await pay(page, open, 40_00, { note: 'Envelope of Friday' });
  await sell(page, ada.id, [['Kite', 1, 24_90]], days);

  await openInvoice(page, paid);
  await page.getByRole('button', { name: 'Refund Items' }).click();
  await dialog.getByLabel('Paper lantern', { exact: true }).check();
  await dialog.getByLabel('Quantity of Paper lantern').fill('1');
  await dialog.getByRole('button', { name: 'Split over several' }).click();
  await dialog.getByLabel('Amount 1').fill('5');
  await select(page, dialog.getByRole('combobox', { name: 'Method 2' }), 'Store credit');
  await dialog.getByLabel('Reason').fill('Torn paper');
  await expect(dialog.getByRole('button', { name: 'Refund £12.00' })).toBeVisible();
  await picture(page, 'refund-items');
  await dialog.getByRole('button', { name: 'Refund £12.00' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await picture(page, 'invoice-refunded');

  await openInvoice(page, open);
  await choose(page, page, 'Write Off');
  await dialog.getByLabel('Amount', { exact: true }).fill('20');
  await dialog.getByLabel('Reason').fill('Moved away');
  await picture(page, 'write-off');
  await close();
  const wrong = await sell(page, ada.id, [['Drum', 1, 18_00]]);
  await openInvoice(page, wrong);
  await choose(page, page, 'Void Invoice');
  await dialog.getByLabel('Reason').fill('Billed twice');
  await picture(page, 'void-invoice');
  await dialog.getByRole('button', { name: 'Void Invoice' }).click();
  await expect(dialog).toBeHidden();

  await openPayments(page, ada);
  await page.waitForTimeout(400);
  await picture(page, 'payments');
  await page.getByRole('row').filter({ hasText: open.number }).last().getByRole('button').click();
  await expect(dialog.getByRole('region', { name: 'Payment breakdown' })).toBeVisible();
  await picture(page, 'payments-details');
  await close();
  await page.getByRole('button', { name: 'Collect Payment' }).click();
  await dialog.getByLabel('Amount', { exact: true }).fill('70');
  await picture(page, 'collect-over-several');
  await close();
  await choose(page, page, /^Statement/);
  await expect(page.getByRole('row', { name: /Closing balance/ })).toBeVisible();
  await picture(page, 'statement');
});

test('many invoices, chosen', async ({ page, daybook }) => {
  await fillWithSample(daybook, 'en', [40, 120]);
  await page.goto('/');
  await visit(page, '/invoices', /Invoices/);
  for (const row of [1, 2, 4])
    await page.getByRole('checkbox', { name: 'Select', exact: true }).nth(row).click();
  await picture(page, 'invoices-chosen');
});

test('a refund in German', async ({ page, daybook }) => {
  await fillWithSample(daybook, 'de', [40, 120]);
  await page.goto('/');
  await visit(page, '/invoices', /Rechnungen/);
  await page.getByRole('radiogroup').getByText('Bezahlt', { exact: true }).click();
  await page.getByRole('row').nth(4).click();
  await page.getByRole('button', { name: 'Artikel erstatten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  await expect(dialog.getByRole('button', { name: /erstatten$/ }).last()).toBeVisible();
  await page.waitForTimeout(600);
  await picture(page, 'refund-items-german');
});

test('payment links, from both sides', async ({ page, browser, daybook, mailbox }) => {
  test.setTimeout(300_000);
  await fillWithSample(daybook, 'en', [40, 120]);
  await setUpMail(page, mailbox);
  const chooseStore = () =>
    select(page, page.getByRole('combobox', { name: 'Store ID' }), 'S1 · The Paper Lantern');
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  const panel = page.getByRole('dialog', { name: /^Order / });

  await visit(page, '/links/configuration', /Payment links/);
  await chooseStore();
  await page.getByLabel('Terms and Conditions link').fill('https://paperlantern.example/terms');
  await page.getByLabel('Merchant Reference 1').fill('WEB');
  await page.getByRole('radio', { name: 'This computer only' }).check();
  await page.getByLabel('Port').fill(String(await freePort()));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Terms and Conditions link').scrollIntoViewIfNeeded();
  await picture(page, 'links-configuration');

  await visit(page, '/links/new', /Payment links/);
  await chooseStore();
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel("Customer's name").fill('Ada Lovelace');
  await page.getByLabel('Item name, line 1').fill('Paper lantern');
  await page.getByLabel('Quantity, line 1').fill('2');
  await page.getByLabel('Unit price, line 1').fill('12,50');
  await page.getByRole('button', { name: 'Add discount line' }).click();
  await page.keyboard.type('5');
  await page.getByRole('switch', { name: 'Auto capture' }).uncheck();
  await picture(page, 'link-new');
  await page.getByRole('button', { name: 'Create Order' }).click();
  const url = await created.getByText(/^http:/).innerText();
  await page.waitForTimeout(600);
  await picture(page, 'link-created');
  await created.getByRole('button', { name: 'Show History' }).click();

  const [first] = (await ask<{ rows: { id: number }[] }>(page, 'Links.List', {})).rows;
  for (const [customerName, email] of [
    ['Émilie du Châtelet', 'emilie@example.com'],
    ['Grace Hopper', 'grace@example.com'],
    ['Müller & Söhne', 'kontor@example.com'],
  ]) {
    const copy = await ask<Link>(page, 'Links.Copy', first?.id);
    await ask(page, 'Links.Create', { key: randomUUID(), link: { ...copy, customerName, email } });
  }
  await page.reload();
  await page.getByRole('row').nth(2).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Cancel Order' }).click();
  await page.keyboard.press('Escape');

  const customer = await phone(browser);
  await customer.goto(url);
  await customer.getByRole('button', { name: 'Look at the order' }).click();
  await customer.getByRole('radio', { name: /Card · SANDBOX/ }).check();
  await customer.getByRole('checkbox', { name: /I agree/ }).check();
  await wholePage(customer, 'checkout-order');
  await customer.getByRole('button', { name: 'Complete order and pay' }).click();
  await customer.getByLabel('Card number').waitFor();
  await wholePage(customer, 'checkout-card');
  await typeCard(customer, '4242 4242 4242 4242');
  await customer.getByRole('heading', { name: /card is authorised/ }).waitFor({ timeout: 15_000 });
  await wholePage(customer, 'checkout-done');

  await page.getByRole('row').last().click();
  await panel.getByText(/is authorised on/).waitFor();
  await page
    .getByRole('alert')
    .filter({ hasText: 'is completed' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await picture(page, 'links-history');
});

test('cards on file and subscriptions', async ({ page, browser, daybook }) => {
  test.setTimeout(300_000);
  await fillWithSample(daybook, 'en', [60, 200]);
  await page.goto('/');
  const server = { reach: 'here', host: '', port: await freePort(), publicUrl: '', version: 0 };
  await ask(page, 'Links.SaveServer', server);
  const ada = await save(page, { name: 'Ada Lovelace', email: 'ada@example.com', language: 'en' });
  const typist = await phone(browser);
  for (const number of ['4242 4242 4242 4242', '4000 0000 0000 0341']) {
    const request = {
      key: randomUUID(),
      storeId: 1,
      customerId: ada.id,
      sending: '',
      email: '',
      phone: '',
      language: '',
    };
    const link = await ask<CardLinkDetail>(page, 'Cards.Request', request);
    await typist.goto(link.page);
    await keepCard(typist, number);
    await expect(typist.getByRole('heading', { level: 1 })).toContainText('your card is kept');
  }
  await openCustomer(page, ada);
  await tab(page, 'Payment methods on file').click();
  await expect(page.getByText('0341')).toBeVisible();
  await picture(page, 'cards-on-file');
  await choose(page, page, 'Create Payment');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is for').fill('Repair of a lantern');
  await dialog.getByLabel('Amount').fill('24.90');
  await picture(page, 'create-payment');
  await page.keyboard.press('Escape');
  await visit(page, '/subscriptions', /Subscriptions/);
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('dialog')).toContainText('Next invoices');
  await picture(page, 'subscription');
  await visit(page, '/settings/cards', /Settings/);
  await picture(page, 'settings-cards');
});
