import { tab } from './support/customers';
import { newCustomer, sell } from './support/desk';
import { tabTo } from './support/keys';
import { test } from './support/programs';
import { openShop } from './support/shop';
import { expect } from './support/test';

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
    await expect(page.locator('[role=menu]:focus, [role=menu] :focus')).toBeVisible();
    await type('edit');
    await press('ArrowDown');
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
    await press('End', 'ArrowLeft');
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
