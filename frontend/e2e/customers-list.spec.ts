import { formatDate } from '../src/ui/dates';
import { cardNumber, save } from './support/customers';
import { newCustomer, pay, sell } from './support/desk';
import { clipboard, test } from './support/programs';
import { expectRefused, select } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible } from './support/test';

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
