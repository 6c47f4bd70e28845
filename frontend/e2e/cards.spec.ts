import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Link, LinkDetail } from '../src/api/links';
import { chooseCard, expectPageAccessible, typeCard } from './support/cards';
import { freePort } from './support/daybook';
import { ask } from './support/desk';
import { choose, expectRefused, figure, select } from './support/screen';
import { fillWithSample } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

test.slow();

/** Sends the same order once more. */
async function sendAgain(page: Page, id: number, autoCapture: boolean): Promise<LinkDetail> {
  const copy = await ask<Link>(page, 'Links.Copy', id);
  return ask(page, 'Links.Create', { key: randomUUID(), link: { ...copy, autoCapture } });
}

test('cards in the sandbox: declined, confirmed, captured in part, refunded to the card, paid at once, released', async ({
  page,
  browser,
  daybook,
}) => {
  await fillWithSample(daybook, 'en', [3, 3]);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const customer = await phone.newPage();
  const panel = page.getByRole('dialog', { name: /^Order / });
  const firstRow = page.getByRole('row').nth(1);
  const breakdown = page.getByRole('region', { name: 'Payment breakdown' });
  const storeId = page.getByRole('combobox', { name: 'Store ID' });
  const main = 'S1 · The Paper Lantern';
  let url = '';

  await test.step('the sample shop offers cards, and says that they are for trying', async () => {
    await page.goto('/#/links/configuration');
    await select(page, storeId, main);
    await expect(page.getByRole('checkbox', { name: 'Card · SANDBOX' })).toBeChecked();
    await expect(page.getByText('Only test cards are taken, and no money moves.')).toBeVisible();
    await page.getByLabel('Terms and Conditions link').fill('https://example.com/terms');
    await page.getByRole('radio', { name: 'This computer only' }).check();
    await page.getByLabel('Port').fill(String(await freePort()));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/Pages are served at/)).toBeVisible();
  });

  await test.step('an order that is captured by hand', async () => {
    await page.getByRole('tab', { name: 'Create payment links' }).click();
    await select(page, storeId, main);
    await page.getByLabel('Phone Number').fill('+49 30 901820');
    await page.getByLabel("Customer's name").fill('Ada Lovelace');
    await page.getByLabel('Merchant Reference 1').fill('WEB');
    await page.getByLabel('Item name, line 1').fill('Paper lantern');
    await page.getByLabel('Unit price, line 1').fill('12,50');
    await page.getByLabel('Quantity, line 1').fill('2');
    await page.getByRole('switch', { name: 'Auto capture' }).uncheck();
    await expect(page.getByText(/only authorised when the customer completes/)).toBeVisible();
    await page.getByRole('button', { name: 'Create Order' }).click();
    const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
    url = await created.getByText(/^http:/).innerText();
    await created.getByRole('button', { name: 'Show History' }).click();
    await firstRow.click();
    await expect(panel.getByText('Created by Owner')).toBeVisible();
  });

  await test.step("a declined card: the customer reads why, and the shop's screen follows", async () => {
    await chooseCard(customer, url);
    await expectPageAccessible(customer);
    await typeCard(customer, '4111 1111 1111 1111');
    await expectRefused(customer.getByLabel('Card number'), /Only the test numbers/);
    await typeCard(customer, '4000 0000 0000 0002');
    await expectRefused(customer.getByLabel('Card number'), /The card was declined/);
    await expectPageAccessible(customer);
    await expect(panel.getByText('Card declined')).toBeVisible({ timeout: 15_000 });
    await expect(panel.getByText('In Progress')).toBeVisible();
  });

  await test.step('another is confirmed at the bank, and held for the shop', async () => {
    await typeCard(customer, '4000 0025 0000 3155');
    await expect(customer.getByText('The card was declined')).toBeHidden();
    await expectPageAccessible(customer);
    await customer.getByRole('button', { name: 'Confirm' }).click();
    await expect(customer.getByRole('heading', { name: /card is authorised/ })).toBeVisible({
      timeout: 15_000,
    });
    await expectPageAccessible(customer);
    await expect(panel.getByText('25,00 € is authorised on Visa •••• 3155 · SANDBOX')).toBeVisible();
    await expect(panel.getByText(/^Lapses on/)).toBeVisible();
    await expect(panel.getByText('Completed: Card · SANDBOX')).toBeVisible();
    await expect(panel.getByText('Card declined')).toBeVisible();
  });

  await test.step('a part is captured, never more than was authorised', async () => {
    await panel.getByRole('button', { name: 'Capture' }).click();
    const dialog = page.getByRole('dialog', { name: /^Capture from/ });
    await expect(dialog.getByLabel('Amount')).toHaveValue('25,00');
    await dialog.getByLabel('Amount').fill('25,01');
    await dialog.getByRole('button', { name: /^Capture 25,01/ }).click();
    await expect(dialog.getByText('At most 25,00 €')).toBeVisible();
    await dialog.getByLabel('Amount').fill('20');
    await expect(figure(dialog, 'Given up')).toHaveText('5,00 €');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Capture 20,00/ }).click();
    await expect(panel.getByText('20,00 € captured from Visa •••• 3155 · SANDBOX')).toBeVisible();
    await expect(panel.getByText(/^Card · SANDBOX .*\d{4}/)).toBeVisible(); // what was received
    await expect(panel.getByRole('button', { name: 'Capture' })).toBeHidden();
  });

  await test.step('one lantern goes back to the card; the payment cannot be reversed', async () => {
    await panel.getByRole('button', { name: 'Open Invoice' }).click();
    await expect(figure(page, 'Amount due')).toHaveText('5,00 €');
    await page.getByRole('button', { name: 'Refund Items' }).click();
    const dialog = page.getByRole('dialog', { name: /^Refund Items of/ });
    await expect(dialog.getByRole('combobox', { name: 'Method of the refund' })).toHaveValue(
      'Card •••• 3155 (original) · SANDBOX',
    );
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Refund 20,00/ }).click();
    await expect(figure(dialog, 'Visa •••• 3155 · SANDBOX')).toHaveText('20,00 €');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(breakdown.getByText('Visa •••• 3155 · SANDBOX')).toHaveCount(2);
    await breakdown.getByRole('button', { name: /^Actions for receipt/ }).click();
    await expect(page.getByRole('menuitem', { name: /Reverse Payment/ })).toContainText('Refund it instead');
    await page.keyboard.press('Escape');
  });

  const [first] = (await ask<{ rows: { id: number }[] }>(page, 'Links.List', {})).rows;
  const again = (autoCapture: boolean) => sendAgain(page, first?.id ?? 0, autoCapture);

  await test.step('with auto capture on the order is paid at once', async () => {
    const { url, link } = await again(true);
    await chooseCard(customer, url);
    await typeCard(customer, '4242 4242 4242 4242');
    await expect(customer.getByRole('heading', { name: 'This order is paid' })).toBeVisible({
      timeout: 15_000,
    });
    const { cards, link: paid } = await ask<LinkDetail>(page, 'Links.Get', link.id);
    expect(cards).toMatchObject([{ state: 'captured', captured: { minor: 25_00 } }]);
    await page.goto(`/#/invoices/${paid.invoiceId}`);
    await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
    await page.getByRole('tab', { name: 'Payments' }).click();
    await page
      .getByRole('row', { name: /Payment for.*Card · SANDBOX/ })
      .first()
      .getByRole('button', { name: 'Show details' })
      .click();
    const payment = page.getByRole('dialog', { name: /^Payment / });
    await expect(figure(payment, 'Card')).toHaveText('Visa •••• 4242 · SANDBOX');
    await expect(figure(payment, 'Reference at the gateway')).toHaveText(/^sandbox_/);
    await expectAccessible(page);
  });

  await test.step('an authorised card stands in the way of Void, and is released', async () => {
    const { url } = await again(false);
    await chooseCard(customer, url);
    await typeCard(customer, '5555 5555 5555 4444');
    await expect(customer.getByRole('heading', { name: /card is authorised/ })).toBeVisible({
      timeout: 15_000,
    });
    await page.goto('/#/');
    await page.getByText(/1 card authorised, lapses on/).click();
    await expect(page.getByText(/authorised on Mastercard •••• 4444/)).toBeVisible();
    await expectAccessible(page);
    await choose(page, page, 'Void Invoice');
    const refusal = page.getByRole('dialog', { name: /cannot be voided/ });
    await refusal.getByRole('button', { name: 'Release' }).click();
    const dialog = page.getByRole('dialog', { name: /^Release Mastercard/ });
    await expect(dialog.getByText(/stays open and due/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Release 25,00/ }).click();
    await expect(page.getByText(/authorised on Mastercard/)).toBeHidden();
    await expect(figure(page, 'Amount due')).toHaveText('25,00 €');
  });
  await phone.close();
});
