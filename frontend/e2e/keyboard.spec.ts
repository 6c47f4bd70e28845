import type { Page } from '@playwright/test';
import { detailOf, newCustomer, pence, sell } from './support/desk';
import { press, tabTo, type } from './support/keys';
import { openInvoice } from './support/screen';
import { openShop } from './support/shop';
import { expect, test } from './support/test';

const focused = (page: Page) => page.locator(':focus');

test.beforeEach(({ page }) => openShop(page));

test('a sale from the first key to the money, without the mouse', async ({ page }) => {
  await test.step('a new invoice, from the palette', async () => {
    await press(page, 'Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await type(page, 'New invoice');
    await press(page, 'Enter');
    await expect(page.getByLabel('Customer', { exact: true })).toBeFocused();
  });

  await test.step('for somebody new', async () => {
    await type(page, 'Ada Lovelace');
    await expect(page.getByRole('option', { name: 'Create “Ada Lovelace”' })).toBeVisible();
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog').getByLabel('Email')).toBeFocused();
    await type(page, 'ada@example.com');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByLabel('Item, line 1')).toBeFocused();
  });

  await test.step('two lines', async () => {
    await type(page, 'Paper lantern');
    await press(page, 'Tab');
    await type(page, '2');
    await press(page, 'Tab');
    await type(page, '12.50');
    await press(page, 'Enter');
    await expect(page.getByLabel('Item, line 2')).toBeFocused();
    await type(page, 'Candle');
    await press(page, 'Tab');
    await press(page, 'Tab');
    await type(page, '3');
    await expect(page.getByLabel('Quantity, line 1')).toHaveValue('2');
    await expect(page.getByRole('button', { name: 'Issue invoice · £28.00' })).toBeVisible();
  });

  await test.step('issued by Ctrl+Enter, twice', async () => {
    await press(page, 'Control+Enter');
    await expect(page.getByRole('dialog', { name: 'Issue this invoice?' })).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^INV-/ })).toBeVisible();
    await expect(page.getByText('Ada Lovelace')).toBeVisible();
  });

  await test.step('paid in cash', async () => {
    await press(page, 'Control+Enter');
    const dialog = page.getByRole('dialog', { name: /^Collect Payment/ });
    await expect(dialog).toBeVisible();
    await press(page, '2');
    await expect(dialog.getByRole('radio', { name: 'Card at the terminal' })).toBeChecked();
    await press(page, '1');
    await expect(dialog.getByRole('radio', { name: 'Cash' })).toBeChecked();
    await press(page, 'Enter');
    await expect(dialog.getByText('Cash, collected')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
  });
});

/** Chooses a command of the palette. */
async function command(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await type(page, name);
  await press(page, 'Enter');
}

test('money collected, a third taken back, the rest written off, without the mouse', async ({ page }) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 3, 10_00]]);
  await openInvoice(page, invoice);

  await test.step('a part is collected', async () => {
    await press(page, 'Control+Enter');
    const dialog = page.getByRole('dialog', { name: /^Collect Payment/ });
    await expect(dialog.getByRole('radio', { name: 'Cash' })).toBeFocused();
    await press(page, 'Shift+Tab');
    await expect(dialog.getByLabel('Amount', { exact: true })).toBeFocused();
    await type(page, '8');
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('one of three comes back; a stray Enter does nothing', async () => {
    await command(page, 'Refund Items');
    const dialog = page.getByRole('dialog', { name: /^Refund Items/ });
    await expect(dialog.getByLabel('Quantity of Paper lantern')).toBeFocused();
    await type(page, '1');
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: 'Issue Credit Note' })).toBeVisible();
    await tabTo(page, dialog.getByLabel('Reason'));
    await type(page, 'Torn');
    await press(page, 'Control+Enter');
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the rest will not come', async () => {
    await command(page, 'Write Off');
    const dialog = page.getByRole('dialog', { name: /^Write off/ });
    await expect(dialog.getByLabel('Amount', { exact: true })).toHaveValue('12.00');
    await tabTo(page, dialog.getByRole('button', { name: 'Write Off £12.00' }));
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Written off', { exact: true }).first()).toBeVisible();
    expect((await detailOf(page, invoice)).invoice.balance).toMatchObject({
      paid: pence(8_00),
      credited: pence(10_00),
      writtenOff: pence(12_00),
      due: pence(0),
    });
  });
});

/** A customer by the keyboard alone, from anywhere. */
async function addCustomer(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await type(page, 'New customer');
  await press(page, 'Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await type(page, name);
  await press(page, 'Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('a customer is found among others, and opened', async ({ page }) => {
  for (const name of ['Ada Lovelace', 'Bertha Benz', 'Berta Cáceres']) await addCustomer(page, name);
  await press(page, 'Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await type(page, 'Customers');
  await press(page, 'Enter');
  await expect(page.getByRole('row', { name: 'Ada Lovelace' })).toBeVisible();
  await press(page, '/');
  await expect(focused(page)).toHaveAttribute('type', 'search');
  await type(page, 'bert');
  await expect(page.getByRole('row', { name: 'Ada Lovelace' })).toBeHidden();
  await tabTo(page, page.getByRole('row', { name: 'Berta Cáceres' }));
  await press(page, 'ArrowDown');
  await expect(focused(page)).toContainText('Bertha Benz');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bertha Benz' })).toBeVisible();
});

test('Esc closes what is open', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await press(page, 'Control+k');
  await expect(dialog).toBeVisible();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();

  await page.goto('/#/items');
  await tabTo(page, page.getByRole('button', { name: 'New item' }).first());
  await press(page, 'Enter');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('No items yet')).toBeVisible();
});
