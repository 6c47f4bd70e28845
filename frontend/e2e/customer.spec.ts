import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Address, Customer } from '../src/api/customers';
import type { Invoice } from '../src/api/invoices';
import { nobody } from '../src/features/customers/nobody';
import { formatDate } from '../src/ui/dates';
import { ask, newCustomer, pay, refund, sell } from './support/desk';
import { clipboard, test } from './support/programs';
import { choose, expectRefused, figure, select } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, paperWords } from './support/test';

const save = (page: Page, customer: Partial<Customer>) =>
  ask<Customer>(page, 'Customers.Save', { ...nobody, ...customer }, randomUUID());

/** Opens a customer's page as the book has it now. */
async function openCustomer(page: Page, { id, name }: Customer): Promise<void> {
  await page.goto(`/#/customers/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const cardNumber = '4111 1111 1111 1111';
const late = { issueDate: '2025-03-01', dueDate: '2025-03-15' };

test('the list of customers: what is shown of them, whom it shows, and what is done with several', async ({
  page,
  programs,
}) => {
  await openShop(page);
  const grid = page.getByRole('grid', { name: 'Customers' });
  const row = (name: string) => grid.getByRole('row').filter({ hasText: name });
  const rows = grid.getByRole('row').filter({ has: page.getByRole('button', { name: 'See More Details' }) });
  const bar = page.getByRole('region', { name: 'Selection' });
  const dialog = page.getByRole('dialog');
  const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
  const pick = async (...names: string[]) => {
    for (const name of names) await row(name).getByRole('checkbox').check();
    await expect(bar).toContainText(`${names.length} selected`);
  };

  await test.step('an empty book says what goes here', async () => {
    await page.goto('/#/customers');
    await expect(page.getByText('No customers yet')).toBeVisible();
    await expectAccessible(page);
  });

  const ada = await save(page, {
    name: 'Ada Lovelace',
    company: 'Engines & Sons',
    email: 'ada@example.com',
    phone: '+442079460958',
    tags: ['VIP', 'Wholesale'],
  });
  const bertha = await save(page, { name: 'Bertha Benz', email: 'bertha+car@example.com', tags: ['VIP'] });
  await newCustomer(page, 'Carl Sagan');
  const dora = Array.from({ length: 20 }, (_, i) => `Year ${2001 + i}`);
  await save(page, { name: 'Dora Maar', email: 'dora@example.com', tags: dora });
  await pay(page, await sell(page, ada.id, [['Paper lantern', 3, 10_00]], late), 10_00);
  await sell(page, bertha.id, [['Candle', 1, 5_00]]);
  const today = formatDate(new Date().toISOString().slice(0, 10), 'en-GB');
  await page.reload();

  await test.step('who owes what since when, and who bought last', async () => {
    await expect(rows).toHaveCount(4);
    await expect(row('Ada')).toContainText('Engines & Sons');
    await expect(row('Ada')).toContainText('+44 207 946 0958');
    await expect(row('Ada')).toContainText(/VIP.*Wholesale.*1 Mar 2025.*£10\.00.*£20\.00.*overdue/);
    await expect(row('Bertha')).toContainText(new RegExp(`VIP.*${today}.*£0\\.00.*£5\\.00$`));
    const vip = row('Bertha').getByText('VIP', { exact: true });
    expect(await vip.evaluate((tag) => tag.scrollWidth - tag.clientWidth), 'a tag is read in full').toBe(0);
    await expect(row('Carl')).toContainText(/Carl Sagan£0\.00£0\.00$/);
    await expect(row('Dora')).toContainText(/Year 2001.*Year 2002.*\+18/);
    await grid.getByRole('button', { name: 'Balance' }).click();
    await expect(grid.getByRole('columnheader', { name: 'Balance' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(rows.nth(0)).toContainText('Ada');
    await expect(rows.nth(1)).toContainText('Bertha');
    await expectAccessible(page);
  });

  await test.step('See More Details shows on hover and on focus, and opens the customer', async () => {
    const details = row('Ada').getByRole('button', { name: 'See More Details' });
    await page.mouse.move(0, 0);
    await expect(details).toHaveCSS('opacity', '0');
    await row('Ada').hover();
    await expect(details).toHaveCSS('opacity', '1');
    await page.mouse.move(0, 0);
    await expect(details).toHaveCSS('opacity', '0');
    await row('Ada').focus();
    await expect(details).toHaveCSS('opacity', '1');
    await details.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    await page.getByRole('link', { name: 'Customers' }).first().click();
  });

  await test.step('columns are chosen, and stay chosen', async () => {
    const titles = grid.getByRole('columnheader').filter({ hasText: /\w/ });
    const usual = ['Name', 'Email', 'Phone Number', 'Tags', 'Last purchase', 'Lifetime value', 'Balance'];
    const chosen = ['Name', 'Company', 'Phone Number', 'Created at', 'Last purchase', 'Balance'];
    await expect(titles).toHaveText(usual);
    await page.getByRole('button', { name: 'Columns' }).click();
    const column = (name: string) => page.getByRole('menuitemcheckbox', { name });
    await expect(column('Email')).toBeChecked();
    await expectAccessible(page);
    for (const name of ['Company', 'Created at', 'Email', 'Tags', 'Lifetime value'])
      await column(name).click();
    await page.keyboard.press('Escape');
    await expect(titles).toHaveText(chosen);
    await expect(row('Ada')).toContainText(new RegExp(`Engines & Sons.*${today}`));
    await page.reload();
    await expect(titles).toHaveText(chosen);
    await page.getByRole('button', { name: 'Columns' }).click();
    await item('Show what fits').click();
    await expect(titles).toHaveText(usual);
  });

  await test.step('the list by tag', async () => {
    await page.getByRole('combobox', { name: 'Tag to show' }).click();
    await expect(page.getByRole('option', { name: /^VIP/ })).toHaveText(/VIP\s*2/);
    await page.getByRole('option', { name: /^Wholesale/ }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Ada');
    await page.getByLabel('All tags').click();
    await expect(rows).toHaveCount(4);
  });

  await test.step('several get a tag, all of them or none', async () => {
    await pick('Ada', 'Carl');
    await expect(bar).toContainText('£20.00 owed');
    await bar.getByRole('button', { name: 'Tags' }).click();
    await item('Add tag…').click();
    await expect(page.getByRole('dialog', { name: 'Add a tag to 2 customers' })).toBeVisible();
    await expectAccessible(page);
    const field = dialog.getByLabel('Tag', { exact: true });
    const add = () => dialog.getByRole('button', { name: 'Add Tag' }).click();
    await add();
    await expectRefused(field, /Please fill this in/);
    await field.fill(cardNumber);
    await add();
    await expectRefused(field, /looks like a card number/);
    await field.fill('Choir');
    await add();
    await expect(page.getByText('2 customers have the tag “Choir”')).toBeVisible();
    await expect(row('Carl')).toContainText('Choir');
    await pick('Ada', 'Carl', 'Dora');
    await bar.getByRole('button', { name: 'Tags' }).click();
    await item('Add tag…').click();
    await field.fill('Autumn fair');
    await add();
    await expectRefused(field, /Dora Maar has 20 tags/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(row('Carl')).not.toContainText('Autumn fair');
  });

  await test.step('and lose it again', async () => {
    await bar.getByRole('button', { name: 'Tags' }).click();
    await item('Remove tag…').click();
    await select(page, dialog.getByRole('combobox', { name: 'Tag' }), 'Choir');
    await dialog.getByRole('button', { name: 'Remove Tag' }).click();
    await expect(page.getByText('The tag “Choir” is gone from 3 customers')).toBeVisible();
    await expect(row('Carl')).not.toContainText('Choir');
  });

  await test.step('a mail to several, who do not see each other; what is not possible says why', async () => {
    await bar.getByRole('button', { name: 'Select none' }).click();
    await pick('Ada', 'Bertha', 'Carl');
    await bar.getByRole('button', { name: 'Email' }).click();
    await item('Write an email').click();
    await expect
      .poll(() => programs.opened())
      .toEqual(['mailto:?bcc=ada@example.com,bertha%2Bcar@example.com']);
    await bar.getByRole('button', { name: 'Email' }).click();
    await item('Copy addresses').click();
    await expect(page.getByText('2 addresses copied')).toBeVisible();
    expect(await clipboard(page)).toBe('ada@example.com, bertha+car@example.com');
    await bar.getByRole('button', { name: 'Select none' }).click();
    await pick('Carl');
    await bar.getByRole('button', { name: 'Email' }).click();
    for (const name of ['Write an email', 'Copy addresses']) {
      await expect(item(name)).toHaveAttribute('aria-disabled', 'true');
      await expect(item(name)).toContainText('None of them has an email address');
    }
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'Tags' }).click();
    await expect(item('Remove tag…')).toHaveAttribute('aria-disabled', 'true');
    await expect(item('Remove tag…')).toContainText('None of them has a tag');
    await page.keyboard.press('Escape');
  });

  await test.step('who no longer buys is archived, and comes back', async () => {
    await pick('Carl', 'Dora');
    await bar.getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByText('2 customers are archived')).toBeVisible();
    await expect(rows).toHaveCount(2);
    await expect(bar).toBeHidden();
    const show = page.getByRole('radiogroup', { name: 'Which customers to show' });
    await show.getByText('Archived', { exact: true }).click();
    await expect(rows).toHaveCount(2);
    await pick('Carl');
    await bar.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('1 customer is back on the list')).toBeVisible();
    await expect(rows).toHaveCount(1);
    await show.getByText('Active', { exact: true }).click();
    await expect(rows).toHaveCount(3);
  });
});

const berlin = { line1: 'Torstraße 7', postalCode: '10115', city: 'Berlin', country: 'DE' };
const boston = { line1: '1 Main St', city: 'Boston', region: 'MA', postalCode: '02108', country: 'US' };
const tokyo = {
  line1: '1-1 Marunouchi',
  postalCode: '100-0005',
  city: 'Chiyoda-ku',
  region: 'Tokyo',
  country: 'JP',
};

test("a customer's page: how to reach them, what they owe, where they live, what else is known", async ({
  page,
  programs,
}) => {
  await openShop(page);
  const kim = await save(page, {
    name: 'Kim Novak',
    company: 'Vertigo GmbH',
    email: 'kim~novak@example.com',
    phone: '+493012345678',
  });
  await pay(page, await sell(page, kim.id, [['Paper lantern', 3, 10_00]], late), 10_00);
  const dialog = page.getByRole('dialog');
  const addresses = page.getByRole('region', { name: 'Customer Addresses' });
  const entry = (name: string) => addresses.getByRole('listitem').filter({ hasText: name });
  const type = async (lines: Partial<Address>, labels: Record<string, string>) => {
    for (const [part, label] of Object.entries(labels)) {
      await dialog.getByLabel(label, { exact: true }).fill(String(lines[part as keyof Address]));
    }
  };
  const country = async (name: string) => {
    await dialog.getByRole('combobox', { name: 'Country' }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  };
  const saveAddress = async () => {
    await dialog.getByRole('button', { name: 'Save address' }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step('at a glance', async () => {
    await openCustomer(page, kim);
    await expect(page.getByText('Vertigo GmbH')).toBeVisible();
    await expect(figure(page, 'Balance · overdue')).toHaveText('£20.00');
    await expect(figure(page, 'Lifetime value')).toHaveText('£10.00');
    await expect(figure(page, 'Created at')).toHaveText(/\d{1,2} \w+ \d{4}, \d{2}:\d{2}$/);
    await expect(page.getByText('No address yet.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('copied, written to, called', async () => {
    await page.getByRole('button', { name: 'Copy email' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect.poll(() => clipboard(page)).toBe('kim~novak@example.com');
    await page.getByRole('button', { name: 'Copy phone number' }).click();
    await expect.poll(() => clipboard(page)).toBe('+493012345678');
    await page.getByRole('link', { name: 'kim~novak@example.com' }).click();
    await page.getByRole('link', { name: '+49 301 234 5678' }).click();
    await expect
      .poll(() => programs.opened())
      .toEqual(['mailto:kim%7Enovak@example.com', 'tel:+493012345678']);
  });

  await test.step('a coupon of her own', async () => {
    await page.getByRole('button', { name: 'Create Coupon' }).click();
    await expect(dialog.getByLabel('For')).toHaveValue('Kim Novak');
    await dialog.getByLabel('Code', { exact: true }).fill('KIM10');
    await dialog.getByLabel('Value', { exact: true }).fill('10');
    await dialog.getByRole('button', { name: 'Create Coupon' }).click();
    await expect(page.getByText('Coupon KIM10 can be used.')).toBeVisible();
    await tab(page, 'Coupons').click();
    await expect(page.getByRole('region', { name: 'Reserved for this customer' })).toContainText('KIM10');
  });

  await test.step('the tab is open where it was left', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Invoices' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
    await page.goBack();
    await expect(tab(page, 'Coupons')).toHaveAttribute('aria-selected', 'true');
    await tab(page, 'Overview').click();
  });

  await test.step('an address in Germany, the first, is for everything', async () => {
    await choose(page, page, 'Add New Address');
    await expect(dialog.getByLabel('Town or city')).toBeVisible();
    await country('Germany');
    const fields = dialog.getByRole('textbox');
    await expect(fields.and(dialog.getByLabel('Postal code')).or(dialog.getByLabel('City'))).toHaveCount(2);
    await expect(dialog.getByLabel('Region')).toBeHidden();
    await dialog.getByLabel('Street and number').fill(cardNumber);
    await dialog.getByRole('button', { name: 'Save address' }).click();
    await expectRefused(dialog.getByLabel('Street and number'), /looks like a card number/);
    await expectAccessible(page);
    await type(berlin, { line1: 'Street and number', postalCode: 'Postal code', city: 'City' });
    await saveAddress();
    await expect(entry('Torstraße 7').getByText('10115 Berlin')).toHaveText(
      'Torstraße 7\n10115 Berlin\nGermany',
    );
    await expect(entry('Torstraße 7')).toContainText('Billing address · Shipping address');
  });

  await test.step('another in the United States, for what is delivered', async () => {
    await addresses.getByRole('button', { name: 'Add New Address' }).click();
    await country('United States');
    await type(boston, { line1: 'Street address', city: 'City', region: 'State', postalCode: 'ZIP code' });
    await dialog.getByRole('checkbox', { name: 'Shipping address' }).check();
    await saveAddress();
    await expect(entry('1 Main St').getByText('Boston')).toHaveText(
      '1 Main St\nBoston, MA 02108\nUnited States',
    );
    await expect(entry('1 Main St')).toContainText('Shipping address');
    await expect(entry('Torstraße 7')).toContainText('Billing address');
    await expect(entry('Torstraße 7')).not.toContainText('Shipping address');
  });

  await test.step('and one in Japan, copied as it is written there', async () => {
    await addresses.getByRole('button', { name: 'Add New Address' }).click();
    await country('Japan');
    await type(tokyo, {
      line1: 'Street and number',
      postalCode: 'Postal code',
      city: 'City',
      region: 'Region',
    });
    await saveAddress();
    await entry('1-1 Marunouchi').getByRole('button', { name: 'Copy address' }).click();
    await expect.poll(() => clipboard(page)).toBe('1-1 Marunouchi\n100-0005 Chiyoda-ku\nTokyo\nJapan');
  });

  const words = ({ id }: Invoice) => paperWords(page, `invoice/${id}`);
  const first = await sell(page, kim.id, [['Candle', 1, 2_00]]);
  await test.step('invoices name both; those that were issued stay', async () => {
    expect(await words(first)).toContain('Torstraße 7\n10115 Berlin\nGERMANY');
    expect(await words(first)).toContain('1 Main St\nBoston, MA 02108\nUNITED STATES');
    await entry('1-1 Marunouchi').getByRole('button', { name: 'Edit address' }).click();
    await dialog.getByRole('checkbox', { name: 'Billing address' }).check();
    await saveAddress();
    await expect(entry('1-1 Marunouchi')).toContainText('Billing address');
    await expect(entry('Torstraße 7')).not.toContainText('Billing address');
    const second = await sell(page, kim.id, [['Candle', 1, 2_00]]);
    expect(await words(second)).toContain('1-1 Marunouchi\n100-0005 Chiyoda-ku\nTokyo\nJAPAN');
    expect(await words(second)).not.toContain('Berlin');
    expect(await words(first)).toContain('10115 Berlin');
  });

  const field = (name: string) => page.getByLabel(name, { exact: true });
  await test.step('tags and fields of the shop: what cannot be right is refused beside the field', async () => {
    await choose(page, page, 'Edit customer');
    const tags = page.getByRole('combobox', { name: 'Tags' });
    await tags.fill('Film');
    await tags.press('Enter');
    await tags.fill('VIP');
    await tags.press('Enter');
    await page.getByRole('button', { name: 'Add field' }).click();
    await field('Name of field 1').fill('Birthday');
    await field('Value of field 1').fill('13 February');
    await page.getByRole('button', { name: 'Add field' }).click();
    await field('Value of field 2').fill('42');
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expectRefused(field('Name of field 2'), /Please name this field/);
    await field('Name of field 2').fill('birthday');
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expectRefused(field('Name of field 2'), /There is a field birthday already/);
    await expectAccessible(page);
    await field('Name of field 2').fill('Shoe size');
    await field('Value of field 2').fill(cardNumber);
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expectRefused(field('Value of field 2'), /looks like a card number/);
    await field('Value of field 2').fill('38');
  });

  await test.step('an address that goes leaves what it was for to the first', async () => {
    await page
      .getByRole('group', { name: 'Address 3' })
      .getByRole('button', { name: 'Remove address' })
      .click();
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expect(addresses.getByRole('listitem')).toHaveCount(2);
    await expect(entry('Torstraße 7')).toContainText('Billing address');
    await expect(entry('1 Main St')).toContainText('Shipping address');
  });

  await test.step('all of it on the page; a tag leads to everybody who has it', async () => {
    await expect(figure(page, 'Birthday')).toHaveText('13 February');
    await expect(figure(page, 'Shoe size')).toHaveText('38');
    await expectAccessible(page);
    await newCustomer(page, 'Alfred Hitchcock');
    await page.getByRole('link', { name: 'Film' }).click();
    await expect(page.getByRole('combobox', { name: 'Tag to show' })).toHaveValue('Film');
    await expect(page.getByRole('row').filter({ hasText: 'Kim Novak' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Alfred Hitchcock' })).toBeHidden();
  });
});

test('what was noted on a customer, and every paper and file', async ({ page, mailbox, programs }) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const bertha = await newCustomer(page, 'Bertha Benz');
  const dialog = page.getByRole('dialog');
  const comments = page.getByRole('tabpanel').getByRole('listitem');
  const made = page.getByRole('region', { name: 'Documents', exact: true });
  const files = page.getByRole('region', { name: 'Attachments' });

  await test.step('nothing yet', async () => {
    await openCustomer(page, ada);
    await tab(page, 'Documents').click();
    await expect(made).toContainText('No documents yet.');
    await expectAccessible(page);
    await tab(page, 'Comments').click();
    await expect(page.getByText('Nothing noted yet.')).toBeVisible();
    await expectAccessible(page);
  });

  const order = await sell(page, ada.id, [['Paper lantern', 2, 10_00]]);
  const hers = await sell(page, bertha.id, [['Candle', 1, 5_00]]);
  const receipt = await pay(page, order, 20_00);
  await refund(page, order, 1, 10_00);
  const statement = { kind: 'statement', id: ada.id, from: '2026-01-01', to: '2026-01-31' };
  await ask(page, 'Outbox.Send', {
    key: randomUUID(),
    kind: 'statement',
    document: statement,
    to: 'ada@example.com',
    subject: 'Your account',
    text: 'Please find it attached.',
  });

  const note = page.getByLabel('New comment');
  await test.step('a comment that mentions an invoice', async () => {
    await page.reload();
    await tab(page, 'Comments').click();
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expectRefused(note, /Please write something/);
    await note.pressSequentially('Wants the second one back in May, see @');
    const offered = page.getByRole('listbox', { name: 'Matches' }).getByRole('option');
    await expect(offered).toHaveText([new RegExp(`${order.number}.*£20\\.00.*Ada Lovelace`)]);
    await expectAccessible(page);
    await note.press('Enter');
    await note.pressSequentially('and not @INV-0.');
    await expect(note).toHaveValue(`Wants the second one back in May, see @${order.number} and not @INV-0.`);
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expect(comments).toContainText(/^Owner.*\d{2}:\d{2}/);
    await expect(comments.getByRole('link')).toHaveText([`@${order.number}`]);
    await expect(comments).toContainText('and not @INV-0.');
    await expect(note).toHaveValue('');
    await expectAccessible(page);
  });

  await test.step('a card number is refused beside the field; what was typed stays', async () => {
    await note.fill(`Pays with ${cardNumber}`);
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expectRefused(note, /looks like a card number/);
    await tab(page, 'Overview').click();
    await tab(page, 'Comments').click();
    await expect(note).toHaveValue(`Pays with ${cardNumber}`);
    await note.fill('Pays by card');
    await note.press('Control+Enter');
    await expect(comments.first()).toContainText('Pays by card');
    await expect(comments).toHaveCount(2);
  });

  await test.step('edited and deleted', async () => {
    const paysBy = comments.first();
    await paysBy.hover();
    await paysBy.getByRole('button', { name: 'Edit comment' }).click();
    await expect(paysBy.getByLabel('Edit comment')).toBeFocused();
    await paysBy.getByLabel('Edit comment').fill(cardNumber);
    await paysBy.getByRole('button', { name: 'Save' }).click();
    await expectRefused(paysBy.getByLabel('Edit comment'), /looks like a card number/);
    await paysBy.getByLabel('Edit comment').fill('Pays in cash');
    await paysBy.getByRole('button', { name: 'Save' }).click();
    await expect(paysBy).toContainText(/edited.*Pays in cash/);
    await expect(comments.nth(1)).not.toContainText('edited');
    await paysBy.getByRole('button', { name: 'Delete comment' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete this comment?' })).toContainText('Pays in cash');
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete Comment' }).click();
    await expect(comments).toHaveCount(1);
    await expect(comments).toContainText('Wants the second one');
  });

  await test.step('the mentioned invoice opens, and the way back leads to the comments', async () => {
    await comments.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: order.number })).toBeVisible();
    await page.goBack();
    await expect(comments).toContainText('Wants the second one');
  });

  await test.step('every paper that was made for her, and none of another customer', async () => {
    await tab(page, 'Documents').click();
    await expect(made.getByRole('button')).toHaveText([
      /^Statement 1 Jan 2026 – 31 Jan 2026$/,
      /^Credit note CN-/,
      `Receipt ${receipt.number}`,
      `Invoice ${order.number}`,
    ]);
    await expect(made).not.toContainText(hers.number);
    await made.getByRole('button', { name: `Invoice ${order.number}` }).click();
    await expect(dialog.locator('canvas').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(async () => (await programs.opened()).length).toBe(1);
    const [opened = ''] = await programs.opened();
    expect((await readFile(new URL(opened))).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  const bring = async (...payload: { name: string; mimeType: string; buffer: Buffer }[]) => {
    const chooser = page.waitForEvent('filechooser');
    await files.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(payload);
  };
  const signature = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 120 } });
  await test.step('a picture is kept, shown and opened', async () => {
    await bring({ name: 'Signature.png', mimeType: 'image/png', buffer: signature });
    await expect(files.getByRole('listitem').filter({ hasText: 'Signature.png' })).toContainText(
      /kB · Owner · /,
    );
    await page.reload();
    await tab(page, 'Documents').click();
    await files.getByRole('button', { name: 'Signature.png', exact: true }).click();
    const picture = dialog.getByRole('img', { name: 'Signature.png' });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(async () => (await programs.opened()).length).toBe(2);
    const [, opened = ''] = await programs.opened();
    expect(opened).toMatch(/Signature\.png$/);
    expect((await readFile(new URL(opened))).equals(signature)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('what cannot be kept says why, and keeps nothing else out', async () => {
    await bring(
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>Hello</p>') },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
      {
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7'),
      },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'Delivery note.txt', mimeType: 'text/plain', buffer: Buffer.from('One lantern') },
    );
    await expect(files.getByRole('button', { name: 'Delivery note.txt', exact: true })).toBeVisible();
    for (const [name, reason] of [
      ['page.html', 'Only PDF, PNG, JPEG, GIF, WebP, TXT, CSV, DOCX, XLSX and ODT files can be kept.'],
      ['photo.png', 'The file photo.png does not hold what its name says.'],
      ['scan.pdf', 'A file can have 10 MB.'],
      ['empty.txt', 'There is nothing in this file.'],
    ] as const) {
      await expect(files.getByText(`${name} ${reason}`)).toBeVisible();
      await expect(files.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    await expectAccessible(page);
  });

  await test.step('a file is removed, not without asking', async () => {
    await files.getByRole('button', { name: 'Delete: Signature.png' }).click();
    await expect(dialog).toContainText('Signature.png is removed from the book.');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Delete File' }).click();
    await expect(files.getByRole('button', { name: 'Signature.png', exact: true })).toHaveCount(0);
    await expect(files.getByRole('button', { name: 'Delivery note.txt', exact: true })).toBeVisible();
  });
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 10_000 });
}

test('a customer by the keyboard alone: found, tagged, opened, given an address and a comment', async ({
  page,
}) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  await newCustomer(page, 'Bertha Benz');
  const order = await sell(page, ada.id, [['Paper lantern', 1, 10_00]]);
  const type = (text: string) => page.keyboard.type(text, { delay: 20 });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const dialog = page.getByRole('dialog');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await page.goto('/#/customers');

  await test.step('two are chosen and tagged through the palette', async () => {
    await tabTo(page, row('Ada'));
    await press('Space', 'Shift+ArrowDown');
    await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 selected');
    await press('Control+k');
    await expect(dialog).toBeVisible();
    await type('Add tag');
    await press('Enter');
    await expect(dialog.getByLabel('Tag', { exact: true })).toBeFocused();
    await type('Choir');
    await press('Enter');
    await expect(row('Bertha')).toContainText('Choir');
    await press('Escape');
    await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
  });

  await test.step('one is found and opened by See More Details', async () => {
    await press('/');
    await type('ada');
    await expect(row('Bertha')).toBeHidden();
    await tabTo(page, row('Ada').getByRole('button', { name: 'See More Details' }));
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
  });

  await test.step('an address, through More Actions', async () => {
    await tabTo(page, page.getByRole('button', { name: 'More Actions' }));
    await press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await type('add');
    await expect(page.getByRole('menuitem', { name: 'Add New Address' })).toBeFocused();
    await press('Enter');
    await expect(dialog.getByLabel('Street and number')).toBeFocused();
    await type('12 St James’s Square');
    await tabTo(page, dialog.getByLabel('Town or city'));
    await type('London');
    await press('Tab');
    await type('SW1Y 4JH');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('region', { name: 'Customer Addresses' }).getByRole('listitem'),
    ).toContainText('12 St James’s Square\nLondon\nSW1Y 4JH');
  });

  await test.step('a comment with a mention, which opens', async () => {
    await tabTo(page, tab(page, 'Overview'));
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(tab(page, 'Comments')).toBeFocused();
    await tabTo(page, page.getByLabel('New comment'));
    await type('Paid for @INV');
    await expect(page.getByRole('option')).toHaveCount(1);
    await press('Tab', 'Control+Enter');
    const link = page.getByRole('tabpanel').getByRole('link', { name: `@${order.number}` });
    await expect(link).toBeVisible();
    await tabTo(page, link);
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: order.number })).toBeVisible();
  });
});
