import type { Page } from '@playwright/test';
import type { LinkStore } from '../src/api/links';
import { freePort } from './support/daybook';
import { ask, newCustomer } from './support/desk';
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

  await test.step('a gift card has no tax and is not lowered', async () => {
    await page.getByLabel('Item name, line 2').fill('Gift card');
    await page.getByLabel('Unit price, line 2').fill('5');
    await page.getByLabel('Type, line 2').selectOption('Gift card');
    await expect(page.getByLabel('Tax, line 2')).toBeDisabled();
    await expect(page.getByLabel('Tax, line 2')).toHaveValue('0');
    await expect(figure(page, 'Total')).toHaveText('£30.00');
    await page.getByLabel('Type, line 2').selectOption('Physical');
    await page.getByRole('button', { name: 'Remove line 2' }).click();
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
    await expect(created.getByRole('img', { name: /QR code/ })).toBeVisible();
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

test('Request Payment, without a mouse: how it can be paid, then what for; what was typed is kept, and goes on in the full form', async ({
  page,
  browser,
}) => {
  const request = page.getByRole('button', { name: 'Request Payment' });
  const dialog = page.getByRole('dialog', { name: 'Payment Request' });
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  const bank = page.getByRole('checkbox', { name: 'Bank transfer' });
  const shop = page.getByRole('checkbox', { name: 'Pay at the shop' });
  const what = dialog.getByLabel('What it is for');
  const email = dialog.getByLabel('Email');
  const { id } = await newCustomer(page, 'Grace Hopper', 'grace@example.com');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await test.step('without terms it leads to where they are added', async () => {
    const [of] = await ask<LinkStore[]>(page, 'Links.Stores');
    await ask(page, 'Settings.SaveStore', { ...of?.store, iban: 'GB82WEST12345698765432' });
    await page.goto(`/#/customers/${id}`);
    await request.click();
    await expect(dialog.getByText('The Terms and Conditions come first')).toBeVisible();
    await dialog.getByRole('button', { name: 'Open Configuration' }).click();
    await configure(page);
  });

  await test.step('all ways to pay are chosen, and one must stay', async () => {
    await page.goto(`/#/customers/${id}`);
    await request.press('Enter');
    await expect(bank).toBeFocused();
    await expect(bank).toBeChecked();
    await expect(shop).toBeChecked();
    await press('Space', 'Tab', 'Space', 'Enter');
    await expectRefused(bank, /at least one way to pay/);
    await expect(bank).toBeFocused();
    await expectAccessible(page);
    await press('Tab', 'Space', 'Enter');
    await expect(what).toBeFocused();
  });

  await test.step('what is missing is said beside its field; Enter alone sends nothing', async () => {
    await expect(email).toHaveValue('grace@example.com');
    await expect(dialog.getByLabel('Merchant Reference 1')).toHaveValue('WEB');
    await press('Enter', 'Control+Enter');
    await expectRefused(what, /fill this in/);
    await expect(what).toBeFocused();
    await page.keyboard.type('Paper lantern');
    await press('Tab');
    await page.keyboard.type('10');
    await expect(figure(dialog, 'Total')).toHaveText('£10.00');
    await press('Tab', 'Tab', 'ControlOrMeta+A', 'Delete', 'Control+Enter');
    await expectRefused(email, /email address or a phone number/);
    await expect(email).toBeFocused();
    await press('Tab');
    await page.keyboard.type('07400 123456');
    await expectAccessible(page);
  });

  await test.step('closed by accident, it goes on where it was', async () => {
    await press('Escape');
    await expect(request).toBeFocused();
    await press('Enter');
    await expect(dialog.getByText('Not saved yet')).toBeVisible();
    await expect(bank).not.toBeChecked();
    await expect(bank).toBeFocused();
    await press('Enter');
    await dialog.getByRole('button', { name: 'Back' }).press('Enter');
    await expect(bank).toBeFocused();
    await press('Enter');
    await expect(what).toHaveValue('Paper lantern');
  });

  await test.step('created: a text to hand over, and a page with the ways to pay that were chosen', async () => {
    await press('Control+Enter');
    await expect(created.getByText(/\+44 740/)).toBeVisible();
    const sms = await created.getByRole('link', { name: 'Open SMS' }).getAttribute('href');
    expect(sms).toMatch(/^sms:\+447400123456\?body=/);
    const whatsApp = await created.getByRole('link', { name: 'Open WhatsApp' }).getAttribute('href');
    expect(whatsApp).toContain('https://wa.me/447400123456?text=');
    const customer = await browser.newPage();
    await customer.goto(await created.getByText(/^http:/).innerText());
    await customer.getByRole('button', { name: 'Look at the order' }).click();
    await expect(customer.getByText('Pay at the shop')).toBeVisible();
    await expect(customer.getByText('Bank transfer')).toBeHidden();
    await customer.close();
    await press('Escape');
    await expect(request).toBeFocused();
  });

  await test.step('more than fits goes on in the full form, with what was typed and chosen', async () => {
    await press('Enter');
    await expect(bank).toBeFocused();
    await press('Tab', 'Space', 'Enter');
    await expect(what).toHaveValue('');
    await page.keyboard.type('Candle');
    await dialog.getByRole('link', { name: 'More lines or details…' }).press('Enter');
    await expect(page.getByLabel("Customer's name")).toHaveValue('Grace Hopper');
    await expect(page.getByLabel('Item name, line 1')).toHaveValue('Candle');
    await expect(bank).toBeChecked();
    await expect(shop).not.toBeChecked();
    await expectAccessible(page);
  });
});
