import type { Page } from '@playwright/test';
import { freePort } from './support/daybook';
import { newCustomer } from './support/desk';
import { expectRefused, figure, select } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

test.beforeEach(({ page }) => openShop(page));

/** Fills in the configuration: terms, a default reference, pages for this computer. */
async function configure(page: Page): Promise<void> {
  await page.goto('/#/links/configuration');
  await page.getByLabel('Terms and Conditions link').fill('https://example.com/terms');
  await page.getByLabel('Merchant Reference 1').fill('WEB');
  await page.getByRole('radio', { name: 'This computer only' }).check();
  await page.getByLabel('Port').fill(String(await freePort()));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Pages are served at 127\.0\.0\.1/)).toBeVisible();
}

test('a payment link: terms first, refused where it cannot be right, sent by email, followed, cancelled, copied', async ({
  page,
  browser,
  mailbox,
}) => {
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  const panel = page.getByRole('dialog', { name: /^Order / });
  const create = page.getByRole('button', { name: 'Create Order' });
  const firstRow = page.getByRole('row').nth(1);
  let url = '';

  await test.step('without terms there is no form, but the way to where they are added', async () => {
    await page.getByRole('link', { name: 'Payment links' }).click();
    await expect(page.getByText('No payment link was sent yet')).toBeVisible();
    await page.getByRole('tab', { name: 'Create payment links' }).click();
    await expect(page.getByText('The Terms and Conditions come first')).toBeVisible();
    await expect(create).toBeHidden();
    await page.getByRole('button', { name: 'Open Configuration' }).click();
    await page.getByLabel('Terms and Conditions link').fill('http://example.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await expectRefused(page.getByLabel('Terms and Conditions link'), /begins with https/);
  });

  await test.step('configured, and accessible', async () => {
    await setUpMail(page, mailbox);
    await configure(page);
    await expectAccessible(page);
  });

  await test.step('what is missing or wrong is said beside its field', async () => {
    await page.getByRole('tab', { name: 'Create payment links' }).click();
    await expect(page.getByLabel('Merchant Reference 1')).toHaveValue('WEB');
    await create.click();
    await expectRefused(page.getByLabel('Email'), /email address or a phone number/);
    await expect(page.getByLabel('Email')).toBeFocused();
    await page.getByLabel('Email').fill('ada@example');
    await page.getByLabel('Item name, line 1').fill('Paper lantern');
    await create.click();
    await expectRefused(page.getByLabel('Unit price, line 1'), /fill this in/);
    await page.getByLabel('Unit price, line 1').fill('12.50');
    await page.getByLabel('Quantity, line 1').fill('2');
    await create.click();
    await expectRefused(page.getByLabel('Email'), /not a mail address/);
    await page.getByLabel('Email').fill('ada@example.com');
    await select(page, page.getByRole('combobox', { name: 'Currency' }), 'CHF · Swiss Franc');
    await create.click();
    await expectRefused(page.getByRole('combobox', { name: 'Currency' }), /The shop takes GBP/);
    await select(page, page.getByRole('combobox', { name: 'Currency' }), 'GBP · British Pound');
  });

  await test.step('a discount line lowers the total as it is typed, and the draft outlives the window', async () => {
    await page.getByRole('button', { name: 'Add discount line' }).click();
    await page.keyboard.type('5');
    await expect(figure(page, 'Total')).toHaveText('£20.00');
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText('Not saved yet')).toBeVisible();
    await expect(figure(page, 'Total')).toHaveText('£20.00');
  });

  await test.step('Ctrl+Enter creates it: its address, how it goes, until when', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(created.getByText(/goes to ada@example\.com by email/)).toBeVisible();
    await expect(figure(created, 'Order amount')).toHaveText('£20.00');
    url = await created.getByText(/^http:/).innerText();
    await created.getByRole('button', { name: 'Copy URL' }).click();
    await expect(created.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expectAccessible(page);
    await expect.poll(() => mailbox.messages.map(({ text }) => text).join()).toContain(url);
    await created.getByRole('button', { name: 'Show History' }).click();
  });

  await test.step('the history follows the customer without a reload', async () => {
    await expect(firstRow).toContainText(/Created.*ada@example\.com.*Email.*£20\.00.*Owner/);
    await expectAccessible(page);
    const customer = await browser.newPage();
    await customer.goto(url);
    await customer.getByRole('button', { name: 'Look at the order' }).click();
    await expect(firstRow).toContainText('In Progress');
    await customer.close();
  });

  await test.step('the side view tells everything, and Cancel asks first', async () => {
    await firstRow.click();
    await expect(panel.getByText('Opened by the customer')).toBeVisible();
    await expect(panel.getByText('Sent by email')).toBeVisible();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Resend' }).click();
    await expect(panel.getByRole('button', { name: 'Sent Again' })).toBeVisible();
    await expect.poll(() => mailbox.messages.length).toBe(2);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText(/may be looking at it/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel Order' }).click();
    await expect(panel.getByText('Cancelled').first()).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy URL' })).toBeHidden();
  });

  await test.step('Copy and Send Again makes a new one with one click', async () => {
    await panel.getByRole('button', { name: 'Copy and Send Again' }).click();
    await expect(created).toBeVisible();
    await created.getByRole('button', { name: 'Done' }).click();
    await expect(panel.getByText('Can be used until')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row')).toHaveCount(3);
    await expect(firstRow).toContainText('Created');
    await select(page, page.getByRole('combobox', { name: 'Status' }), 'Cancelled');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(firstRow).toContainText('Cancelled');
  });
});

test('Request Payment: for a known customer all that is known is filled in, and a text is handed over', async ({
  page,
}) => {
  await configure(page);
  const { id } = await newCustomer(page, 'Grace Hopper', 'grace@example.com');
  await page.goto(`/#/customers/${id}`);
  await page.getByRole('button', { name: 'Request Payment' }).click();
  await expect(page.getByLabel('Email')).toHaveValue('grace@example.com');
  await expect(page.getByLabel("Customer's name")).toHaveValue('Grace Hopper');
  await page.getByLabel('Email').fill('');
  await page.getByLabel('Phone Number').fill('07400 123456');
  await page.getByLabel('Item name, line 1').fill('Paper lantern');
  await page.getByLabel('Unit price, line 1').fill('10');
  await page.getByRole('button', { name: 'Create Order' }).click();
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  await expect(created.getByText(/\+44 740/)).toBeVisible();
  const sms = await created.getByRole('link', { name: 'Open SMS' }).getAttribute('href');
  expect(sms).toMatch(/^sms:\+447400123456\?body=/);
  const whatsApp = await created.getByRole('link', { name: 'Open WhatsApp' }).getAttribute('href');
  expect(whatsApp).toContain('https://wa.me/447400123456?text=');
});
