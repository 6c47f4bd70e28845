import type { Address } from '../src/api/customers';
import type { Invoice } from '../src/api/invoices';
import { cardNumber, openCustomer, save, tab } from './support/customers';
import { newCustomer, pay, sell } from './support/desk';
import { clipboard, test } from './support/programs';
import { choose, expectRefused, figure } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperWords } from './support/test';

const late = { issueDate: '2025-03-01', dueDate: '2025-03-15' };
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
