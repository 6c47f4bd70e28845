import type { Locator, Page } from '@playwright/test';
import { expectRefused } from './support/screen';
import { addCustomer, issueInvoice, openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

test.beforeEach(({ page }) => openShop(page));

test('a customer who cannot be right is not written down', async ({ page }) => {
  await page.goto('/#/customers/new');
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const save = () => page.getByRole('button', { name: 'Save customer' }).click();

  await save();
  await expectRefused(field('Name'), /Please give a name or a company/);
  await field('Name').fill('A'.repeat(300));
  await save();
  await expectRefused(field('Name'), /keep this to 255 characters/);
  await field('Name').fill('Ada Lovelace');
  await field('Email').fill('ada at example');
  await save();
  await expectRefused(field('Email'), /This is not a mail address/);
  await field('Email').fill('ada@example.com');
  await field('Phone Number').fill('12');
  await save();
  await expectRefused(field('Phone Number'), /This is not a phone number/);
  await field('Phone Number').fill('');
  await field('Note').fill('pays with 4111 1111 1111 1111');
  await save();
  await expectRefused(field('Note'), /looks like a card number/);
  await expectAccessible(page);

  await page.goto('/#/customers');
  await expect(page.getByText('No customers yet')).toBeVisible();
  await page.goto('/#/customers/new');
  await field('Note').fill('pays by card');
  await save();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
});

test('an item needs a price, and an SKU of its own', async ({ page }) => {
  const field = (label: string) => page.getByRole('dialog').getByLabel(label, { exact: true });
  const save = () => page.getByRole('button', { name: 'Save item' }).click();
  const rows = page.getByRole('grid').getByText(/^Lantern/);

  await page.goto('/#/items/new');
  await field('Name').fill('Lantern, red');
  await field('SKU').fill('LAN-1');
  await save();
  await expectRefused(field('Price'), /Please give a price/);
  await field('Price').fill('12');
  await save();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(rows).toHaveCount(1);

  await page.goto('/#/items/new');
  await field('Name').fill('Lantern, blue');
  await field('SKU').fill('LAN-1');
  await field('Price').fill('12');
  await save();
  await expectRefused(field('SKU'), /Another item has the SKU LAN-1/);
  await page.reload();
  await expect(rows).toHaveCount(1);
});

test('an invoice with something wrong is not issued, and says where', async ({ page }) => {
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const issue = () => page.getByRole('button', { name: /^Issue invoice/ }).click();

  await test.step('nobody is billed, for nothing', async () => {
    await addCustomer(page, 'Ada Lovelace');
    await page.goto('/#/invoices/new');
    await issue();
    await expectRefused(field('Customer'), /Please fill this in/);
    await expectRefused(field('Item, line 1'), /Please fill this in/);
    await field('Customer').fill('Ada');
    await page.getByRole('option', { name: 'Ada Lovelace' }).click();
    await issue();
    await expect(field('Customer')).not.toHaveAttribute('aria-invalid', 'true');
    await expectRefused(field('Item, line 1'), /Please fill this in/);
  });

  await test.step('figures that are none', async () => {
    await field('Item, line 1').fill('Paper lantern');
    await field('Unit price, line 1').fill('abc');
    await field('Item, line 1').focus();
    await expectRefused(field('Unit price, line 1'), /This is not a number/);
    await issue();
    await expectRefused(field('Unit price, line 1'), /This is not a number/);
    await field('Unit price, line 1').fill('12');
    await field('Quantity, line 1').fill('0');
    await expectRefused(field('Quantity, line 1'), /The quantity must be above zero/);
    await issue();
    await expectRefused(field('Quantity, line 1'), /The quantity must be above zero/);
    await field('Quantity, line 1').fill('2');
  });

  await test.step('a discount beyond the amount', async () => {
    await field('Discount, line 1').fill('25');
    await expectRefused(field('Discount, line 1'), /more than the line's amount/);
    await field('Discount, line 1').fill('');
    await field('Discount on everything').fill('24.01');
    await expectRefused(field('Discount on everything'), /more than the amount of the lines/);
    await issue();
    await expect(page.getByRole('dialog')).toBeHidden();
    await field('Discount on everything').fill('');
  });

  await test.step('due before it is issued', async () => {
    await field('Due date').fill('2020-01-31');
    await field('Reference').focus();
    await expectRefused(field('Due date'), /cannot be due before it is issued/);
    await expect(page.getByText('Not saved: something needs correcting')).toBeVisible();
    await issue();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectAccessible(page);
  });

  await page.goto('/#/invoices');
  await page.getByRole('radiogroup').getByText('Open', { exact: true }).click();
  await expect(page.getByText('Nothing is open')).toBeVisible();
});

test('money that cannot have come is not taken; what is too much becomes credit', async ({ page }) => {
  await addCustomer(page, 'Ada Lovelace');
  await issueInvoice(page, '12');
  await page.getByRole('button', { name: 'Collect Payment' }).click();
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByLabel('Amount');

  for (const [typed, reason] of [
    ['0', /must be above zero/],
    ['-5', /must not be below zero/],
    ['9'.repeat(20), /number is too large/],
  ] as const) {
    await amount.fill(typed);
    await amount.press('Enter');
    await expectRefused(amount, reason);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing was paid yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Collect Payment' }).click();
  await amount.fill('20');
  await expect(dialog.getByText(/^£8.00 more than is due becomes the customer.s credit/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Collect £20.00' }).click();
  await expect(dialog.getByText('£8.00')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('link', { name: 'Ada Lovelace' }).click();
  await expect(page.getByText('£8.00')).toBeVisible();
});

test.describe('a book whose clock is an hour behind', () => {
  test.use({ environment: { DAYBOOK_CLOCK: '-1h' } });

  test('does not take money from the future', async ({ page }) => {
    await addCustomer(page, 'Ada Lovelace');
    await issueInvoice(page, '12');
    await page.getByRole('button', { name: 'Collect Payment' }).click();
    const dialog = page.getByRole('dialog');
    const collect = dialog.getByRole('button', { name: 'Collect £12.00' });
    await dialog.getByRole('button', { name: 'Other time' }).click();
    await collect.click();
    await expectRefused(dialog.getByLabel('Received at'), /This time has not come yet/);
    await dialog.getByLabel('Received at').fill('2026-01-31');
    await collect.click();
    await expect(dialog.getByText('Cash, collected')).toBeVisible();
  });
});

test('without a mail server the way to one is shown', async ({ page }) => {
  await addCustomer(page, 'Ada Lovelace', 'ada@example.com');
  await issueInvoice(page, '12');
  await page.getByRole('button', { name: 'Send Invoice' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send Invoice' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No mail server yet');
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'Set up mail' }).click();
  await expect(page.getByLabel('Server name')).toBeVisible();
  await page.goto('/#/outbox');
  await expect(page.getByText('Nothing has been mailed yet')).toBeVisible();
});

/** Sends the open invoice by mail, and opens what the outbox knows of it. */
async function sendAndLook(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Send Invoice' }).click();
  await dialog.getByRole('button', { name: 'Send Invoice' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/#/outbox');
  await page.getByRole('row').nth(1).click();
  return dialog;
}

test('mail that the server refuses says why, and goes once it takes it', async ({ page, mailbox }) => {
  await setUpMail(page, mailbox);
  await addCustomer(page, 'Ada Lovelace', 'ada@example.com');
  await issueInvoice(page, '12');
  mailbox.refuse(550, '5.1.1 No such user here');
  const mail = await sendAndLook(page);
  await expect(mail.getByText('Not sent')).toBeVisible();
  await expect(mail.getByText("The mail server refused the customer's address.")).toBeVisible();
  await expect(mail.getByText('No such user here')).toBeVisible();
  await expectAccessible(page);
  expect(mailbox.messages).toHaveLength(0);

  mailbox.accept();
  await mail.getByRole('button', { name: 'Try Again Now' }).click();
  await expect(mail.getByText('Sent', { exact: true })).toBeVisible();
  expect(mailbox.messages).toHaveLength(1);
});

test('mail written offline waits, says so, and goes once there is a connection', async ({
  page,
  mailbox,
}) => {
  await setUpMail(page, mailbox);
  await addCustomer(page, 'Ada Lovelace', 'ada@example.com');
  await issueInvoice(page, '12');
  await mailbox.stop();
  const mail = await sendAndLook(page);
  await expect(mail.getByText('Waiting')).toBeVisible();
  await expect(mail.getByText(/The mail server takes no connection on this port/)).toBeVisible();

  await mailbox.start();
  await mail.getByRole('button', { name: 'Try Again Now' }).click();
  await expect(mail.getByText('Sent', { exact: true })).toBeVisible();
  expect(mailbox.messages).toHaveLength(1);
});
