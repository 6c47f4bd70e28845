import type { Page } from '@playwright/test';
import { ask, newCustomer, sell } from './support/desk';
import { addUser, passwordOf, signIn, switchUser } from './support/people';
import { expectRefused, openInvoice } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

const password = (page: Page) => page.getByLabel('Password', { exact: true });
const today = (page: Page) => page.getByRole('heading', { name: 'Today', exact: true });
const search = (page: Page) => page.getByRole('dialog', { name: 'Search' }).getByRole('textbox');
const menu = (page: Page) => page.getByRole('navigation').getByRole('listitem');

test.beforeEach(({ page }) => openShop(page));

test('a second user, and the book asks who it is', async ({ page }) => {
  const panel = page.getByRole('dialog');
  const name = panel.getByLabel('Name', { exact: true });
  const own = panel.getByLabel('Your own password');
  const save = panel.getByRole('button', { name: 'Add User' });
  await page.goto('/#/settings/users');

  await test.step('whoever is alone needs no password', async () => {
    await expect(page.getByText('it opens without a password')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Owner', exact: true })).toHaveCount(1);
  });

  await test.step('with the second user everybody has one', async () => {
    await page.getByRole('button', { name: 'Add User' }).click();
    await save.click();
    await expectRefused(name, /fill|name/i);
    await name.fill('Kim');
    await expect(panel.getByText('With two of you everybody signs in with their own')).toBeVisible();
    await own.fill(passwordOf('Owner'));
    await password(page).fill('short');
    await save.click();
    await expectRefused(password(page), /Please choose at least 8 characters/);
    await password(page).fill(passwordOf('Kim'));
    await own.fill('');
    await save.click();
    await expectRefused(own, /Please choose at least 8 characters/);
    await own.fill(passwordOf('Owner'));
    await expect(panel.getByText('Sells, collects, and looks after customers')).toBeVisible();
    await expectAccessible(page);
    await save.click();
    await expect(panel).toBeHidden();
    await expect(page.getByRole('row', { name: /Kim User Active/ })).toBeVisible();
  });

  await test.step('two of one name, and a book that nobody governs, are refused', async () => {
    await page.getByRole('button', { name: 'Add User' }).click();
    await name.fill('KIM');
    await password(page).fill(passwordOf('Kim'));
    await expect(own).toBeHidden();
    await save.click();
    await expectRefused(name, /has this name already/);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('row', { name: /Owner/ }).getByRole('button').click();
    await panel.getByLabel('Role').click();
    await page.getByRole('option', { name: 'Viewer Sees everything' }).click();
    await panel.getByRole('button', { name: 'Save User' }).click();
    await expectRefused(panel.getByLabel('Role'), /Somebody must stay/);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expectAccessible(page);
  });

  await test.step('the next one comes to the desk, by keyboard alone', async () => {
    await page.goto('/#/customers/new');
    await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await page.keyboard.press('Control+k');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('Switch User');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'The Paper Lantern' })).toBeVisible();
    await expect(password(page)).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Owner' })).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Kim' })).toBeChecked();
    await page.keyboard.type('a guess');
    await page.keyboard.press('Enter');
    await expectRefused(password(page), /not right/);
    await expectAccessible(page);
    await page.keyboard.type(passwordOf('Kim'));
    await page.keyboard.press('Enter');
    await expect(today(page)).toBeVisible();
  });

  await test.step('and finds nothing of what another was typing', async () => {
    await page.goto('/#/customers/new');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
    await switchUser(page, 'Kim');
    await expect(page.getByRole('radio', { name: 'Kim' })).toBeChecked();
  });

  await test.step('who guesses five times has to wait; others need not', async () => {
    for (let tries = 0; tries < 5; tries++) {
      await ask(page, 'Users.SignIn', 2, 'a guess').catch(() => undefined);
    }
    await signIn(page, 'Kim');
    await expectRefused(password(page), /wait a minute/);
    await signIn(page, 'Owner', passwordOf('Owner'));
    await expect(today(page)).toBeVisible();
    await page.goto('/#/customers/new');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Lovelace');
  });
});

test('everybody sees what the role allows', async ({ page }) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 3, 10_00]]);
  const voiding = { invoiceId: invoice.id, reason: 'A try', key: 'a-try' };
  await addUser(page, 'Kim', 'user');
  await addUser(page, 'Vera', 'viewer');
  await addUser(page, 'Erik', 'external_user');
  await page.reload();
  await switchUser(page, 'Owner');

  await test.step('a user sells and collects, and neither refunds nor sets up', async () => {
    await signIn(page, 'Kim');
    await expect(menu(page).filter({ hasText: 'Outbox' })).toBeVisible();
    await expect(menu(page).filter({ hasText: 'Settings' })).toBeHidden();
    await page.goto('/#/settings/users');
    await expect(page.getByText('Your role may not use this page')).toBeVisible();
    await openInvoice(page, invoice);
    await expect(page.getByRole('button', { name: 'Collect Payment' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Refund Items' })).toBeHidden();
    await page.getByRole('button', { name: 'More Actions' }).first().click();
    await expect(page.getByRole('menuitem', { name: 'Send Reminder' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: /Write Off|Void/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await search(page).fill('invoice');
    await expect(page.getByRole('dialog').getByText('Send Invoice')).toBeVisible();
    await expect(page.getByRole('dialog').getByText('Void Invoice')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(ask(page, 'Payments.Void', voiding)).rejects.toThrow(/forbidden/);
    await expect(ask(page, 'Users.List')).rejects.toThrow(/forbidden/);
    await switchUser(page, 'Kim');
  });

  await test.step('a viewer sees and exports, and changes nothing', async () => {
    await signIn(page, 'Vera');
    await expect(today(page)).toBeVisible();
    await expect(page.getByRole('button', { name: /^New/ })).toHaveCount(0);
    await page.goto('/#/customers');
    await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toBeVisible();
    await page.getByRole('button', { name: 'More Actions' }).click();
    await expect(page.getByRole('menuitem')).toHaveText([/CSV/, /Excel/]);
    await page.keyboard.press('Escape');
    await openInvoice(page, invoice);
    await expect(page.getByRole('button', { name: /Collect|Send|Refund/ })).toHaveCount(0);
    await expectAccessible(page);
    await expect(ask(page, 'Payments.Void', voiding)).rejects.toThrow(/forbidden/);
    await expect(ask(page, 'Invoices.New', 0, ada.id)).rejects.toThrow(/forbidden/);
  });

  await test.step('and can choose another password', async () => {
    const dialog = page.getByRole('dialog', { name: 'Change Password' });
    const change = dialog.getByRole('button', { name: 'Change Password' });
    await page.getByRole('navigation').getByRole('button', { name: 'Vera' }).click();
    await page.getByRole('menuitem', { name: 'Change Password' }).click();
    await dialog.getByLabel('Present password').fill('a guess');
    await dialog.getByLabel('New password').fill('a lantern at night');
    await change.click();
    await expectRefused(dialog.getByLabel('Present password'), /not right/);
    await dialog.getByLabel('Present password').fill(passwordOf('Vera'));
    await expectAccessible(page);
    await change.click();
    await expect(page.getByText('The password was changed')).toBeVisible();
  });

  await test.step('whoever was signed out elsewhere is at the door with the next click', async () => {
    await ask(page, 'Users.SignOut');
    await menu(page).filter({ hasText: 'Items' }).click();
    await signIn(page, 'Vera');
    await expectRefused(password(page), /not right/);
    await signIn(page, 'Vera', 'a lantern at night');
    await expect(today(page)).toBeVisible();
    await switchUser(page, 'Vera');
  });

  await test.step('an external user sees payment links alone', async () => {
    await signIn(page, 'Erik');
    await expect(page.getByText('No payment link was sent yet')).toBeVisible();
    await expect(menu(page)).toHaveText(['Payment links']);
    await expectAccessible(page);
    await expect(ask(page, 'Today.Figures')).rejects.toThrow(/forbidden/);
  });
});
