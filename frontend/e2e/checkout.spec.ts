import type { Locator, Page } from '@playwright/test';
import { choose, createOrder, expectDrawn, openShopInBerlin, phone, servePages } from './support/checkout';
import { ask } from './support/desk';
import { figure } from './support/screen';
import { setUpMail } from './support/shop';
import { expect, expectAccessible, expectAccessibleToCustomers, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await openShopInBerlin(page);
  await servePages(page);
});

const place = (page: Page) => page.getByRole('button', { name: 'Complete order and pay' });
const look = (page: Page) => page.getByRole('button', { name: 'Look at the order' });
const sideView = (page: Page) => page.getByRole('dialog', { name: /^Order / });
const firstRow = (page: Page) => page.getByRole('row').nth(1);

async function edge(of: Locator, side: 'left' | 'right'): Promise<number> {
  return of.evaluate((element, side) => element.getBoundingClientRect()[side], side);
}

test('from the order to the money, from both sides: tried, sent, completed once, noticed, received', async ({
  page,
  browser,
  mailbox,
}) => {
  const customer = await phone(browser);
  const notice = page.getByRole('alert').filter({ hasText: 'is completed' });
  let url = '';

  await test.step('the owner tries whether a phone reaches the pages, and sees that it does', async () => {
    await page.goto('/#/links/configuration');
    const host = page.getByRole('combobox', { name: 'Address of this computer' });
    await expect(host).toHaveValue('127.0.0.1 · not there at present');
    await page.getByRole('button', { name: 'Try it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Does a phone reach the pages?' });
    await expectDrawn(dialog.getByRole('img', { name: /QR code/ }));
    await expect(dialog.getByRole('status')).toHaveText('Waiting for your phone');
    await expectAccessible(page);
    await customer.goto(await dialog.getByText(/^http:.*hello$/).innerText());
    await expect(customer.getByRole('heading', { name: /pages reach this phone/ })).toBeVisible();
    await expect(dialog.getByRole('status')).toHaveText('Your phone has reached it');
  });

  await test.step('the link goes by mail; the customer opens it, and again in a second tab', async () => {
    await setUpMail(page, mailbox);
    url = await createOrder(page, 'Email', 'ada@example.com');
    await expect.poll(() => mailbox.messages.map(({ text }) => text).join()).toContain(url);
    await page.goto('/#/today');
    await customer.goto(url);
    await expectAccessibleToCustomers(customer);
    await look(customer).click();
    await expectAccessibleToCustomers(customer);
  });

  const second = await customer.context().newPage();
  await second.goto(url);
  await choose(second, 'Pay at the shop');

  await test.step('completed by bank transfer: account, reference and a code to scan', async () => {
    await choose(customer, 'Bank transfer');
    await place(customer).click();
    await expect(customer.getByText('DE89 3704 0044 0532 0130 00')).toBeVisible();
    await expect(figure(customer, 'Reference')).toHaveText(/^RF\d{2}INV/);
    await expect(figure(customer, 'Amount')).toHaveText(/12,50/);
    await expectDrawn(customer.getByRole('img', { name: /Payment code/ }));
    await expectAccessibleToCustomers(customer);
  });

  await test.step('the shop is told on whatever page it looks at, and shown the order', async () => {
    await expect(notice).toContainText(/12,50.*ada@example\.com/);
    const menu = page.getByRole('link', { name: /Payment links.*1 order completed since you last looked/ });
    await expect(menu).toBeVisible();
    await expectAccessible(page);
    await notice.getByRole('button', { name: 'Show Order' }).click();
    await expect(sideView(page).getByText('Completed: Bank transfer')).toBeVisible();
    await expect(figure(sideView(page), 'Still due')).toHaveText(/12,50/);
    await expect(menu).toBeHidden();
  });

  await test.step('the old form of the second tab completes nothing again', async () => {
    await place(second).click();
    await expect(second.getByText('DE89 3704 0044 0532 0130 00')).toBeVisible();
    const { rows } = await ask<{ rows: unknown[] }>(page, 'Invoices.List', { limit: 10 });
    expect(rows).toHaveLength(1);
    await expect.poll(() => mailbox.messages.length).toBe(2);
    const [confirmation] = mailbox.messages.slice(1);
    expect(confirmation?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
    await expect(notice).toBeHidden();
  });

  await test.step('Mark as Received: the method and all that is due are filled in', async () => {
    await sideView(page).getByRole('button', { name: 'Mark as Received' }).click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment/ });
    await expect(collect.getByRole('radio', { name: /Bank transfer/ })).toBeChecked();
    await collect.getByRole('button', { name: /^Collect 12,50/ }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(sideView(page).getByText(/^Bank transfer \d/)).toBeVisible();
    await expect(figure(sideView(page), 'Still due')).toHaveText(/0,00/);
    await expect(sideView(page).getByRole('button', { name: 'Mark as Received' })).toBeHidden();
    await expectAccessible(page);
    await customer.reload();
    await expect(customer.getByText('This order is paid')).toBeVisible();
  });

  await test.step('the outbox knows what the mail was about', async () => {
    await page.goto('/#/outbox');
    await page.getByRole('row').filter({ hasText: 'Payment link' }).click();
    await page.getByRole('button', { name: 'Show Order' }).click();
    await expect(sideView(page)).toContainText('Completed');
  });
});

test('an order that ends before it is completed: cancelled while the customer looks, expired, sent again', async ({
  page,
  browser,
  daybook,
}) => {
  const customer = await phone(browser);
  const cancelled = await createOrder(page, 'Phone Number', '030 7654321');
  await page.goto('/#/links');

  await test.step('cancelled while the customer looks: he is told at his next click', async () => {
    await customer.goto(cancelled);
    await look(customer).click();
    await choose(customer, 'Pay at the shop');
    await expect(firstRow(page)).toContainText('In Progress');
    await firstRow(page).click();
    await sideView(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Cancel Order' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'is cancelled' });
    expect(await edge(told, 'right')).toBeLessThan(await edge(sideView(page), 'left'));
    await place(customer).click();
    await expect(customer.getByRole('heading', { name: 'This order was cancelled' })).toBeVisible();
    await expectAccessibleToCustomers(customer);
  });

  await test.step('two days and an hour later the other one has expired, on both sides', async () => {
    const expired = await createOrder(page, 'Phone Number', '030 7654321');
    await customer.goto(expired);
    await look(customer).click();
    await daybook.restart({ DAYBOOK_CLOCK: '+49h' });
    await page.goto('/#/links');
    await page.reload();
    await expect(firstRow(page)).toContainText('Expired');
    await choose(customer, 'Pay at the shop');
    await place(customer).click();
    await expect(customer.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  });

  await test.step('Copy and Send Again makes one that works: a number and a code for the counter', async () => {
    await firstRow(page).click();
    await sideView(page).getByRole('button', { name: 'Copy and Send Again' }).click();
    const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
    await customer.goto(await created.getByText(/^http:/).innerText());
    await created.getByRole('button', { name: 'Done' }).click();
    await look(customer).click();
    await choose(customer, 'Pay at the shop');
    await place(customer).click();
    await expectDrawn(customer.getByRole('img', { name: /order number/ }));
    await expect(sideView(page).getByText('Completed: Pay at the shop')).toBeVisible();
    await sideView(page).getByRole('button', { name: 'Mark as Received' }).click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment/ });
    await expect(collect.getByRole('radio', { name: /Cash/ })).toBeChecked();
  });
});
