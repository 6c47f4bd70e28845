import { freePort } from './support/daybook';
import { expectRefused, figure, select } from './support/screen';
import { fillWithSample } from './support/shop';
import { Stripe } from './support/stripe';
import { test as base, expect, expectAccessible } from './support/test';

const test = base.extend<{ stripe: Stripe }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  stripe: async ({}, use) => {
    const stripe = await Stripe.open();
    await use(stripe);
    await stripe.close();
  },
  environment: async ({ stripe }, use) => use({ DAYBOOK_STRIPE: stripe.url }),
});

test.slow();

test('Stripe in test mode: connected, a link is paid by card, a refund waits and comes back, disconnected', async ({
  page,
  browser,
  daybook,
  stripe,
}) => {
  await fillWithSample(daybook, 'en', [3, 3]);
  const customer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const panel = page.getByRole('dialog', { name: /^Order / });
  const breakdown = page.getByRole('region', { name: 'Payment breakdown' });
  const key = page.getByLabel('Restricted key');
  const storeId = page.getByRole('combobox', { name: 'Store ID' });
  let url = '';

  await test.step('a key that does not fit is refused with the way out', async () => {
    await page.goto('/#/settings/cards');
    await expect(page.getByText('The sandbox takes test cards, and no money moves.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Connect' })).toBeDisabled();
    await expectAccessible(page);
    await key.fill('pk_test_0123456789abcdef');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expectRefused(key, /make a restricted one/);
    await key.fill('rk_live_0123456789abcdef');
    await key.press('Enter');
    await expectRefused(key, /this book is a sample/);
    await key.fill('rk_test_unknown0123456789');
    await page.getByRole('button', { name: 'Test' }).click();
    await expect(page.getByRole('alert').getByText('Stripe does not know this key.')).toBeVisible();
  });

  await test.step('the right one is tried and connected', async () => {
    await key.fill(stripe.key);
    await page.getByRole('button', { name: 'Test' }).click();
    await expect(page.getByText('The key works: Paper Lantern.')).toBeVisible();
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByText('Stripe takes cards.')).toBeVisible();
    await expect(figure(page, 'Account')).toHaveText('Paper Lantern');
    await expect(figure(page, 'Mode')).toHaveText('TEST: no money moves');
    await expect(figure(page, 'Key')).toHaveText('ends in cdef');
    await expect(key).toHaveValue('');
    await expectAccessible(page);
  });

  await test.step('a link offers its cards, marked', async () => {
    await page.goto('/#/links/configuration');
    await select(page, storeId, 'S1 · The Paper Lantern');
    await expect(page.getByRole('checkbox', { name: 'Card · TEST' })).toBeChecked();
    await page.getByLabel('Terms and Conditions link').fill('https://example.com/terms');
    await page.getByRole('radio', { name: 'This computer only' }).check();
    await page.getByLabel('Port').fill(String(await freePort()));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/Pages are served at/)).toBeVisible();
    await page.getByRole('tab', { name: 'Create payment links' }).click();
    await select(page, storeId, 'S1 · The Paper Lantern');
    await page.getByLabel('Phone Number').fill('+49 30 901820');
    await page.getByLabel("Customer's name").fill('Ada Lovelace');
    await page.getByLabel('Merchant Reference 1').fill('WEB');
    await page.getByLabel('Item name, line 1').fill('Paper lantern');
    await page.getByLabel('Unit price, line 1').fill('12,50');
    await page.getByRole('button', { name: 'Create Order' }).click();
    const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
    url = await created.getByText(/^http:/).innerText();
    await created.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('row').nth(1).click();
  });

  await test.step('the customer chooses the card, and goes on to a page of Stripe', async () => {
    await customer.goto(url);
    await customer.getByRole('button', { name: 'Look at the order' }).click();
    await customer.getByRole('radio', { name: /Card · TEST/ }).check();
    await customer.getByRole('checkbox', { name: /I agree/ }).check();
    await customer.getByRole('button', { name: 'Complete order and pay' }).click();
    await expect(customer.getByRole('heading', { name: "Stripe's page" })).toBeVisible();
  });

  await test.step('the customer pays, and the shop hears of it', async () => {
    await customer.getByRole('button', { name: 'Pay with a declined card' }).click();
    await expect(panel.getByText('Card declined')).toBeVisible({ timeout: 20_000 });
    await customer.getByRole('button', { name: 'Pay with a good card' }).click();
    await expect(customer.getByText('TEST: a test card paid; no money moved.')).toBeVisible({
      timeout: 20_000,
    });
    await expect(panel.getByText('Completed: Card · TEST')).toBeVisible();
  });

  await test.step('a refund waits for the bank of the card, which sends it back', async () => {
    await stripe.bank('waits');
    await panel.getByRole('button', { name: 'Open Invoice' }).click();
    await page.getByRole('button', { name: 'Refund Items' }).click();
    const dialog = page.getByRole('dialog', { name: /^Refund Items of/ });
    await dialog.getByRole('button', { name: /^Refund 12,50/ }).click();
    await expect(dialog.getByText(/Waiting for the card gateway/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(breakdown.getByText(/Waiting for the card gateway/)).toBeVisible();
    await stripe.bank('sends-back');
    await expect(breakdown.getByText(/bank did not take the money back/)).toBeVisible({ timeout: 40_000 });
  });

  await test.step('it is disconnected, and the sandbox takes cards again', async () => {
    await page.goto('/#/settings/cards');
    await page.getByRole('button', { name: 'Disconnect' }).click();
    const dialog = page.getByRole('dialog', { name: 'Disconnect Stripe?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Disconnect Stripe' }).click();
    await expect(page.getByText('The sandbox takes test cards, and no money moves.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  });
});
