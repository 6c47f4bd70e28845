import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Customer } from '../src/api/customers';
import type { Invoice } from '../src/api/invoices';
import { expectPageAccessible, keepCard, typeCard } from './support/cards';
import { expectDrawn, phone } from './support/checkout';
import { openCustomer, save, tab } from './support/customers';
import { freePort } from './support/daybook';
import { ask } from './support/desk';
import { type Programs, test } from './support/programs';
import { choose, expectRefused, figure, openInvoice } from './support/screen';
import { fillWithSample, setUpMail } from './support/shop';
import { expect, expectAccessible } from './support/test';

test.slow();

const good = '4242 4242 4242 4242';
const declinedLater = '4000 0000 0000 0341';

/** Bills a customer of the sample shop one lantern. */
async function bill(page: Page, { id }: Customer, minor: number): Promise<Invoice> {
  const blank = await ask<Invoice>(page, 'Invoices.New', 0, id);
  const euros = (minor: number) => ({ minor, currency: 'EUR' });
  const line = {
    itemId: 0,
    name: 'Paper lantern',
    reference: '',
    type: 'physical',
    quantity: 1000,
    unit: '',
    unitPrice: euros(minor),
    taxRate: 19_000,
    discount: { amount: euros(0), rate: 0 },
  };
  const draft = await ask<Invoice>(page, 'Invoices.SaveDraft', { ...blank, lines: [line] }, randomUUID());
  return ask(page, 'Invoices.Issue', { id: draft.id, version: draft.version, key: randomUUID() });
}

/** The page that was opened last in the system's browser, opened by whoever types the card. */
async function openLast(typist: Page, programs: Programs, part: string): Promise<void> {
  await expect.poll(async () => (await programs.opened()).at(-1) ?? '').toContain(part);
  await typist.goto((await programs.opened()).at(-1) ?? '');
}

test('a card is added here and by link, made the default, charged, declined, and removed', async ({
  page,
  browser,
  daybook,
  mailbox,
  programs,
}) => {
  await fillWithSample(daybook, 'en', [3, 3]);
  const typist = await phone(browser);
  const dialog = page.getByRole('dialog');
  const cards = page.getByRole('list', { name: 'Payment methods on file' }).getByRole('listitem');
  const card = (digits: string): Locator => cards.filter({ hasText: digits });
  const charge = (amount: string) => dialog.getByRole('button', { name: `Charge ${amount}` });
  await page.goto('/');
  await setUpMail(page, mailbox);
  const server = { reach: 'here', host: '', port: await freePort(), publicUrl: '', version: 0 };
  await ask(page, 'Links.SaveServer', server);
  const ada = await save(page, { name: 'Ada Lovelace', email: 'ada@example.com', language: 'en' });
  const first = await bill(page, ada, 24_90);

  await test.step('Add Card: the page opens in the browser, and the card comes by itself', async () => {
    await openCustomer(page, ada);
    await tab(page, 'Payment methods on file').click();
    await expect(page.getByText('No card is on file')).toBeVisible();
    await choose(page, page, 'Add Card');
    await expect(dialog.getByText("The gateway's page is open in your browser")).toBeVisible();
    await expectAccessible(page);
    await openLast(typist, programs, '/sandbox/setups/');
    await keepCard(typist, good);
    await expect(dialog.getByText('Visa •••• 4242 · SANDBOX is on file')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(card('4242').getByText('Default')).toBeVisible();
  });

  await test.step('a page that nobody uses is closed', async () => {
    await choose(page, page, 'Add Card');
    await dialog.getByRole('button', { name: 'Close Page' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('Request Card Details: the link goes by email, and the customer leaves a card by phone', async () => {
    await choose(page, page, 'Request Card Details');
    await expect(dialog.getByLabel('Email').last()).toHaveValue('ada@example.com');
    await dialog.getByLabel('Email').last().fill('ada');
    await dialog.getByRole('button', { name: 'Send Request' }).click();
    await expectRefused(dialog.getByLabel('Email').last(), /mail address/);
    await dialog.getByLabel('Email').last().fill('ada@example.com');
    await dialog.getByRole('button', { name: 'Send Request' }).click();
    await expect(dialog.getByText('Email sent to ada@example.com')).toBeVisible();
    await expectDrawn(dialog.getByRole('img', { name: /QR code/ }));
    await expectAccessible(page);
    const url = await dialog.getByText(/^http:/).innerText();
    await page.keyboard.press('Enter');
    expect(mailbox.messages.at(-1)?.text).toContain(url);
    await tab(page, 'Card tokenization links').click();
    const newest = page.getByRole('row').nth(1);
    await expect(newest).toContainText('Created');
    await typist.goto(url);
    await typist.getByRole('button', { name: 'Leave my card' }).click();
    await expect(newest).toContainText('In Progress');
    await keepCard(typist, declinedLater);
    await expect(newest).toContainText('Completed');
    await expect(newest).toContainText('Visa •••• 0341');
    await expectAccessible(page);
  });

  await test.step('another card becomes the default', async () => {
    await tab(page, 'Payment methods on file').click();
    await expect(cards).toHaveCount(2);
    await card('0341')
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Make Default' }).click();
    await expect(cards.first()).toContainText('0341');
    await expect(card('0341').getByText('Default')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Create Payment: one card is declined, another pays the invoice', async () => {
    await choose(page, page, 'Create Payment');
    await expect(dialog.getByLabel('Amount')).toHaveValue('24,90');
    await expect(dialog.getByRole('radio', { name: /0341/ })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('The card was declined')).toBeVisible();
    await expect(dialog.getByText(/Nothing was charged to Visa •••• 0341/)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: /4242/ }).check();
    await charge('24,90 €').click();
    await expect(dialog.getByText('Charged to Visa •••• 4242 · SANDBOX')).toBeVisible();
    await expect(figure(dialog, 'Invoice')).toHaveText(first.number);
    await expect(figure(dialog, 'Still due')).toHaveText('0,00 €');
    await page.keyboard.press('Enter');
    await expect(figure(page, 'Balance')).toHaveText('0,00 €');
  });

  await test.step('a sale without an invoice is billed once it is paid', async () => {
    await choose(page, page, 'Create Payment');
    await dialog.getByLabel('Amount').fill('49,90');
    await dialog.getByRole('radio', { name: /4242/ }).check();
    await charge('49,90 €').click();
    await expectRefused(dialog.getByLabel('What it is for'), /Please fill this in/);
    await dialog.getByLabel('What it is for').fill('Hanging three lanterns');
    await charge('49,90 €').click();
    await figure(dialog, 'Invoice').getByRole('link').click();
    await expect(page.getByRole('cell', { name: 'Hanging three lanterns' })).toBeVisible();
    await expect(figure(page, 'Amount due')).toHaveText('0,00 €');
  });

  await test.step("a new card on the gateway's page, after one that was declined there", async () => {
    await openInvoice(page, await bill(page, ada, 12_50));
    await page.getByRole('button', { name: 'Collect Payment' }).click();
    await dialog.getByRole('radio', { name: /^Card on file · SANDBOX/ }).check();
    await dialog.getByRole('button', { name: 'Choose Card' }).click();
    await dialog.getByRole('radio', { name: /New card on the gateway's page/ }).check();
    await charge('12,50 €').click();
    await expect(dialog.getByText('Waiting for the card')).toBeVisible();
    await openLast(typist, programs, '/sandbox/charge_');
    await typeCard(typist, '4000 0000 0000 9995');
    await expect(dialog.getByText(/not enough money/)).toBeVisible({ timeout: 15_000 });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('12,50 € is being paid by card · SANDBOX')).toBeVisible();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await typeCard(typist, '5555 5555 5555 4444');
    await expect(dialog.getByText('Charged to Mastercard •••• 4444 · SANDBOX')).toBeVisible({
      timeout: 15_000,
    });
    await page.keyboard.press('Enter');
    await expect(figure(page, 'Amount due')).toHaveText('0,00 €');
  });

  await test.step('a link is copied, sent again and cancelled', async () => {
    await openCustomer(page, ada);
    await choose(page, page, 'Request Card Details');
    await dialog.getByRole('button', { name: 'Send Request' }).click();
    const url = await dialog.getByText(/^http:/).innerText();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await tab(page, 'Card tokenization links').click();
    const newest = page.getByRole('row').nth(1);
    await newest.getByRole('button', { name: 'Copy URL' }).click();
    await expect(newest.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(dialog).toBeHidden();
    const sent = mailbox.messages.length;
    await newest.click();
    await expect(dialog.getByText(url)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Resend' }).click();
    await expect(dialog.getByRole('button', { name: 'Sent Again' })).toBeVisible();
    await expect.poll(() => mailbox.messages.length).toBeGreaterThan(sent);
    await dialog.getByRole('button', { name: 'Cancel Link' }).click();
    const sure = page.getByRole('dialog', { name: 'Cancel this link?' });
    await sure.getByRole('button', { name: 'Cancel Link' }).click();
    await expect(newest).toContainText('Cancelled');
    await typist.goto(url);
    await expect(typist.getByRole('heading', { name: 'Your card is not needed any more' })).toBeVisible();
    await expectPageAccessible(typist);
    await page.keyboard.press('Escape');
  });

  await test.step('a removed card is gone, and the other is the default', async () => {
    await tab(page, 'Payment methods on file').click();
    await card('0341')
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove Card' }).click();
    await expect(cards).toHaveCount(1);
    await expect(card('4242').getByText('Default')).toBeVisible();
  });
  await typist.context().close();
});
