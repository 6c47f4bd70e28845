import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import dayjs from 'dayjs';
import type { CardLinkDetail } from '../src/api/cards';
import type { LinkServing } from '../src/api/links';
import type { Subscription } from '../src/api/subscriptions';
import { formatDate } from '../src/ui/dates';
import { openCustomer, tab } from './support/customers';
import { freePort } from './support/daybook';
import { ask, lineOf, newCustomer } from './support/desk';
import { press, tabTo, type } from './support/keys';
import { choose, expectRefused, figure, select } from './support/screen';
import { fillWithSample, openShop } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

/** A day so many days after another, and how the shop's country writes and types it. */
const after = (day: string, days: number) => dayjs(day).add(days, 'day').format('YYYY-MM-DD');
const written = (day: string) => formatDate(day, 'en-GB');
const typed = (day: string) => dayjs(day).format('DD/MM/YYYY');

/** The day it is at the shop. */
async function today(page: Page): Promise<string> {
  const { startOn } = await ask<Subscription>(page, 'Subscriptions.New', 0, 0);
  return startOn;
}

test('a subscription: made without a mouse, billed for the past at once and over midnight, paused, resumed, collected, cancelled', async ({
  page,
  daybook,
}) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const day = await today(page);
  const start = after(day, -15);
  const panel = page.getByRole('dialog', { name: 'Lantern club' });
  const twin = page.getByRole('dialog', { name: 'Paper club' });
  const dialog = page.getByRole('dialog', { name: 'Lantern club?' });
  const row = page.getByRole('row').nth(1);
  const billed = panel.getByRole('region', { name: 'Billed' }).getByRole('link');
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const subscriptions = page.getByRole('link', { name: 'Subscriptions', exact: true });

  await test.step('the empty list says what subscriptions are, and that nothing is to be billed', async () => {
    await subscriptions.click();
    await expect(page.getByText('No subscriptions yet')).toBeVisible();
    await page.getByRole('button', { name: 'Bill Now' }).click();
    await expect(page.getByText('Nothing is due to be billed.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('for a customer; what is missing or cannot be right is said beside its field', async () => {
    await openCustomer(page, ada);
    await choose(page, page, 'New subscription');
    await expect(field('Customer')).toHaveValue('Ada Lovelace');
    await expect(field('Name')).toBeFocused();
    await press(page, 'Control+Enter');
    await expectRefused(field('Name'), /fill this in/);
    await expectRefused(field('Item, line 1'), /fill this in/);
    await type(page, 'Lantern club');
    await tabTo(page, field('Every'));
    await type(page, '0');
    await tabTo(page, page.getByRole('combobox', { name: 'Weeks, months or years' }));
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await press(page, key);
    await tabTo(page, field('Starts on'));
    await press(page, 'ControlOrMeta+A');
    await type(page, typed(after(day, -400)));
    await tabTo(page, field('Ends on'));
    await type(page, typed(after(day, -500)));
    await tabTo(page, field('Item, line 1'));
    await type(page, 'Paper lantern');
    await tabTo(page, field('Unit price, line 1'));
    await type(page, '12.50');
    await press(page, 'Control+Enter');
    await expectRefused(field('Every'), /1 to 99 weeks, months or years/);
    await expect(field('Every')).toBeFocused();
    await field('Every').fill('1');
    await press(page, 'Control+Enter');
    await expectRefused(field('Ends on'), /end before it bills anything/);
    await field('Ends on').fill('');
    await press(page, 'Control+Enter');
    await expectRefused(field('Starts on'), /up to a year ago/);
    await expectAccessible(page);
  });

  await test.step('its figures and days are live, and the draft outlives the window', async () => {
    await field('Starts on').fill(typed(start));
    await press(page, 'Tab');
    await expect(figure(page, 'Total')).toHaveText('£12.50');
    const days = page.getByRole('region', { name: 'Next invoices' }).getByRole('listitem');
    await expect(days).toHaveCount(6);
    await expect(days.first()).toContainText(`${written(start)}at once`);
    await page.reload();
    await expect(page.getByText('Not saved yet')).toBeVisible();
    await expect(field('Name')).toHaveValue('Lantern club');
  });

  await test.step('made: an invoice of each day that has come', async () => {
    await press(page, 'Control+Enter');
    await expect(page.getByText('Lantern club was created, and 3 invoices issued.')).toBeVisible();
    await expect(billed).toHaveCount(3);
    await expect(panel.getByText(written(after(start, 21)))).toBeVisible();
    await expectAccessible(page);
    await press(page, 'Escape');
    await expect(panel).toBeHidden();
    await expect(row).toContainText(/Lantern club.*Ada Lovelace.*£12\.50 every week/);
    await expect(row).toContainText(written(after(start, 21)));
  });

  await test.step('the list is searched, and narrowed to a status', async () => {
    await press(page, '/');
    await type(page, 'grace');
    await expect(page.getByText('No subscription of this kind')).toBeVisible();
    await page.getByRole('button', { name: 'Show all subscriptions' }).click();
    await select(page, page.getByRole('combobox', { name: 'Status' }), 'Paused');
    await expect(page.getByText('No subscription of this kind')).toBeVisible();
    await page.getByRole('button', { name: 'Show all subscriptions' }).click();
    await row.focus();
    await press(page, 'Enter');
    await expect(panel).toBeVisible();
  });

  await test.step('collected by hand: the method first', async () => {
    await panel
      .getByRole('button', { name: /^Collect for/ })
      .last()
      .click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment for/ });
    await collect.getByRole('radio', { name: /Bank transfer/ }).check();
    await collect.getByRole('button', { name: 'Collect £12.50' }).click();
    await collect.getByRole('button', { name: 'Done' }).click();
    await expect(panel.getByText('Paid', { exact: true })).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Collect for/ })).toHaveCount(2);
  });

  await test.step('another one, made at another window, is here at once, and paused', async () => {
    await press(page, 'Escape');
    const blank = await ask<Subscription>(page, 'Subscriptions.New', 0, ada.id);
    const twice = {
      ...blank,
      name: 'Paper club',
      startOn: start,
      unit: 'week',
      lines: [lineOf(['Paper', 1, 500])],
    };
    await ask(page, 'Subscriptions.Save', { key: randomUUID(), subscription: twice });
    await page.getByRole('row').filter({ hasText: 'Paper club' }).click();
    await twin.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/Nothing is billed and no card is charged/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause Subscription' }).click();
    await expect(twin.getByText('Paused').first()).toBeVisible();
  });

  await test.step('a week later the one has billed by itself, the paused one nothing; resumed, it leaves that out', async () => {
    await daybook.restart({ DAYBOOK_CLOCK: '+168h' });
    await page.reload();
    const twins = twin.getByRole('region', { name: 'Billed' }).getByRole('link');
    await expect(twins).toHaveCount(3);
    await twin.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText(/Periods that began while it was paused are not billed/)).toBeVisible();
    await page.getByRole('button', { name: 'Resume Subscription' }).click();
    await expect(twin.getByText(written(after(start, 28)))).toBeVisible();
    await expect(twins).toHaveCount(3);
    await press(page, 'Escape');
    await page.getByRole('row').filter({ hasText: 'Lantern club' }).click();
    await expect(billed).toHaveCount(4);
    await expect(panel.getByText(written(after(start, 28)))).toBeVisible();
  });

  await test.step('other terms are for the next period; what stays cannot be changed', async () => {
    await panel.getByRole('button', { name: 'Edit' }).click();
    await expect(field('Starts on')).toBeDisabled();
    await expect(field('Customer')).toBeDisabled();
    await field('Unit price, line 1').fill('15');
    await expect(figure(page, 'Total')).toHaveText('£15.00');
    await page.getByRole('button', { name: 'Save Subscription' }).click();
    await expect(panel.getByText('£15.00').first()).toBeVisible();
    await expect(panel.getByText('£12.50')).toHaveCount(4);
  });

  await test.step('cancelled: it says what stays due, and bills no more', async () => {
    await panel.getByRole('button', { name: 'Cancel Subscription' }).click();
    await expect(page.getByText('£37.50 stay due on 3 invoices.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep Subscription' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Cancel Subscription' }).click();
    await expect(panel.getByText('Cancelled').first()).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Pause' })).toBeHidden();
  });

  await test.step("the customer's tab lists the invoices, and opens one and the subscription", async () => {
    await openCustomer(page, ada);
    await tab(page, 'Subscription Invoices').click();
    await expect(page.getByRole('row')).toHaveCount(8);
    await expect(row).toContainText(written(after(start, 21)));
    await expect(row).toContainText(/Lantern club.*£12\.50/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lantern club' }).click();
    await expect(billed).toHaveCount(4);
    await press(page, 'Escape');
    await row.click();
    await expect(page.getByRole('heading', { level: 1, name: /^INV-/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Lantern club' })).toBeVisible();
  });
});

/** Leaves a card with the sandbox for a customer, as the customer would. */
async function leaveCard(page: Page, customerId: number, number: string): Promise<void> {
  const { serving, ...server } = await ask<LinkServing>(page, 'Links.Server');
  await ask(page, 'Links.SaveServer', { ...server, reach: 'here', port: await freePort() });
  const request = { storeId: 1, customerId, sending: '', email: '', phone: '', language: 'en' };
  const link = await ask<CardLinkDetail>(page, 'Cards.Request', { ...request, key: randomUUID() });
  const gateway = await page.context().newPage();
  await gateway.goto(link.page);
  await gateway.getByLabel('Card number').fill(number);
  await gateway.getByLabel('Card number').press('Enter');
  await expect(gateway.getByText(/on file|saved|kept/i).first()).toBeVisible();
  await gateway.close();
}

test('a subscription by card: one is asked for first, refused it is past due with its reason, and collected by hand', async ({
  page,
  daybook,
}) => {
  await fillWithSample(daybook, 'en', [3, 3]);
  await page.goto('/');
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const day = await today(page);
  const panel = page.getByRole('dialog', { name: 'Coffee' });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const create = page.getByRole('button', { name: 'Create Subscription' });

  await test.step('an item is sold by subscription; without a card it cannot be charged, and it says how to get one', async () => {
    await page.goto('/#/items');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Sell by Subscription' }).click();
    await expect(field('Quantity, line 1')).toHaveValue('1');
    await field('Name').fill('Coffee');
    await field('Customer').fill('Ada');
    await page.getByRole('option', { name: /^Ada Lovelace/ }).click();
    await page.getByRole('radio', { name: 'Charge a card on file' }).check();
    await create.click();
    await expect(page.getByText('The customer has no such card on file.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Request Card Details' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the card that comes is offered, charged, and refused: past due, with the day of the next try', async () => {
    await leaveCard(page, ada.id, '4000 0000 0000 0341');
    await expect(page.getByRole('combobox', { name: 'Card', exact: true })).toHaveValue(/Visa •••• 0341/);
    await create.click();
    await expect(panel.getByText('Past due', { exact: true })).toBeVisible();
    await expect(panel.getByText(/The card was tried on .*: card declined\./)).toContainText(
      `The card is charged again on ${formatDate(after(day, 3), 'en-GB')}.`,
    );
    await expect(panel.getByText(/Visa •••• 0341 · SANDBOX · card declined/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Collect: by any method; in cash it is paid, and the list follows', async () => {
    await panel.getByRole('button', { name: 'Collect', exact: true }).click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment for/ });
    await expect(collect.getByRole('radio', { name: /Card on file/ })).toBeVisible();
    await collect.getByRole('radio', { name: /Cash/ }).check();
    await collect.getByRole('button', { name: /^Collect / }).click();
    await collect.getByRole('button', { name: 'Done' }).click();
    await expect(panel.getByText('Active', { exact: true })).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('row').filter({ hasText: 'Ada Lovelace' })).toContainText(
      /Coffee.*Ada Lovelace.*every month.*By card.*Active/,
    );
  });
});
