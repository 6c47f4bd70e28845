import type { Locator, Page } from '@playwright/test';
import type { Coupon } from '../src/api/coupons';
import type { Invoice } from '../src/api/invoices';
import { newCoupon, off, percent } from './support/coupons';
import { ask, detailOf, newCustomer, saveDraft } from './support/desk';
import { choose, expectRefused, figure } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperText, test } from './support/test';

const year = new Date().getUTCFullYear();

test.beforeEach(({ page }) => openShop(page));

/** Opens a tab of the customer's page, as the book has it now. */
async function openTab(page: Page, customerId: number, tab: string): Promise<void> {
  await page.goto(`/#/customers/${customerId}`);
  await page.reload();
  await page.getByRole('tab', { name: tab }).click();
}

test('coupons for everybody and for one: created, refused where they cannot be right, changed, switched off, deleted', async ({
  page,
}) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const panel = page.getByRole('dialog', { name: 'New coupon' });
  const one = page.getByRole('dialog', { name: 'Coupon', exact: true });
  const field = (label: string) => panel.getByLabel(label, { exact: true });
  const create = () => panel.getByRole('button', { name: 'Create Coupon' }).click();
  const row = (code: string) => page.getByRole('row').filter({ hasText: code });

  await test.step('by keys, from the palette: 10 % for everybody', async () => {
    await page.goto('/#/coupons');
    await expect(page.getByText('No coupons yet')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Create Coupon', { delay: 20 });
    await page.keyboard.press('Enter');
    await expect(field('Code')).toBeFocused();
    await page.keyboard.type('summer-10');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(field('Value')).toBeFocused();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect(panel).toBeHidden();
    await expect(page.getByText('Coupon SUMMER-10 can be used.')).toBeVisible();
    await expect(row('SUMMER-10')).toContainText(/10 %.*Everybody.*Always.*0.*Active/);
  });

  await test.step('what cannot be right is said beside its field', async () => {
    await page.getByRole('button', { name: 'Create Coupon' }).click();
    await create();
    await expectRefused(field('Code'), /Please fill this in/);
    await expect(field('Code')).toBeFocused();
    await field('Code').fill('10% OFF');
    await create();
    await expectRefused(field('Code'), /3 to 40 letters and digits/);
    await field('Code').fill('4111111111111111');
    await create();
    await expectRefused(field('Code'), /looks like a card number/);
    await field('Code').fill('SUMMER-10');
    await create();
    await expectRefused(field('Value'), /say what the coupon takes off/);
    await field('Value').fill('100.5');
    await create();
    await expectRefused(field('Value'), /This number is too large/);
    await field('Value').fill('5');
    await field('Valid from').fill(`${year}-06-01`);
    await field('Valid until').fill(`${year}-05-31`);
    await create();
    await expectRefused(field('Valid until'), /cannot end before it begins/);
    await field('Valid until').fill(`${year}-06-30`);
    await field('Highest number of uses').fill('often');
    await create();
    await expectRefused(field('Highest number of uses'), /This is not a number/);
    await field('Highest number of uses').fill('3');
    await create();
    await expectRefused(field('Code'), /There is a coupon SUMMER-10 already/);
    await expectAccessible(page);
  });

  await test.step('what was typed is kept until it is right', async () => {
    await page.goto('/#/customers');
    await page.goto('/#/coupons/new');
    await expect(field('Code')).toHaveValue('SUMMER-10');
    await expect(field('Highest number of uses')).toHaveValue('3');
    await field('Code').fill('june-5');
    await panel.getByText('Amount', { exact: true }).click();
    await field('Value').fill('5');
    await create();
    await expect(panel).toBeHidden();
    await expect(row('JUNE-5')).toContainText(
      new RegExp(`£5\\.00.*Everybody.*1 Jun ${year}.*30 Jun ${year}.*0 of 3`),
    );
  });

  await test.step("for one customer, from the customer's page", async () => {
    await openTab(page, ada.id, 'Coupons');
    await expect(page.getByText('This customer has used no coupon yet.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create Coupon' }).first().click();
    await expect(field('For')).toHaveValue('Ada Lovelace');
    await panel.getByRole('button', { name: 'Suggest' }).click();
    await expect(field('Code')).toHaveValue(/^ADA-[A-Z0-9]{4}$/);
    await field('Code').fill('ADA-TREAT');
    await panel.getByText('Amount', { exact: true }).click();
    await field('Value').fill('2.50');
    await create();
    await expect(panel).toBeHidden();
    await expect(page.getByRole('listitem').filter({ hasText: 'ADA-TREAT' })).toContainText(/£2\.50.*Active/);
  });

  await test.step('the list: by status, by the beginning of a code', async () => {
    await page.goto('/#/coupons');
    await expect(row('ADA-TREAT')).toContainText('Ada Lovelace');
    await page.getByRole('radiogroup').getByText('Used up', { exact: true }).click();
    await expect(page.getByText('No coupon of this kind')).toBeVisible();
    await page.getByRole('button', { name: 'Show all coupons' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('ada');
    await expect(row('SUMMER-10')).toHaveCount(0);
    await expect(row('ADA-TREAT')).toBeVisible();
    await page.getByPlaceholder('Code').fill('');
    await expect(row('SUMMER-10')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('its terms change, its value stays', async () => {
    await row('SUMMER-10').click();
    await expect(figure(one, 'Uses')).toHaveText('0');
    await expect(one.getByText(/^Code, value and whom it is for stay as they are/)).toBeVisible();
    await expect(one.getByLabel('Code', { exact: true })).toHaveCount(0);
    await one.getByRole('button', { name: 'Copy code' }).click();
    await expect(one.getByRole('button', { name: 'Copied' })).toBeVisible();
    await one.getByLabel('Active').click();
    await expectAccessible(page);
    await one.getByRole('button', { name: 'Save coupon' }).click();
    await expect(one).toBeHidden();
    await expect(row('SUMMER-10')).toContainText('Inactive');
  });

  await test.step('one that nothing names can be deleted', async () => {
    await row('JUNE-5').click();
    await one.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete coupon JUNE-5?' });
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Delete Coupon' }).click();
    await expect(row('JUNE-5')).toHaveCount(0);
    await expect(row('SUMMER-10')).toBeVisible();
  });
});

test('coupons on invoices: why they do not apply, what they take off, what a void gives back', async ({
  page,
}) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const bertha = await newCustomer(page, 'Bertha Benz');
  await newCoupon(page, 'OLD', percent(10), { validUntil: `${year - 1}-12-31` });
  await newCoupon(page, 'SOON', percent(10), { validFrom: `${year + 1}-01-01` });
  await newCoupon(page, 'EUROS', off(5_00, 'EUR'));
  await newCoupon(page, 'BERTHA-10', percent(10), { customerId: bertha.id });
  const five = await newCoupon(page, 'ADA-5', off(5_00), { customerId: ada.id, maxUses: 1 });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const coupon = field('Coupon');
  const apply = async (code: string) => {
    await coupon.fill(code);
    await coupon.press('Enter');
  };
  const choosing = async (name: string) => {
    await field('Customer').fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  };
  const issue = async () => {
    await page.getByRole('button', { name: /^Issue invoice/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Issue invoice/ })
      .click();
  };

  await test.step('somebody’s own, while nobody is chosen', async () => {
    await page.goto('/#/invoices/new');
    await writeLines(page);
    await apply('bertha-10');
    await expectRefused(coupon, /BERTHA-10 is for one customer\. Please choose the customer first/);
    await choosing('Bertha Benz');
    await expect(coupon).toHaveValue('BERTHA-10 · 10 %');
    await expect(figure(page, 'Coupon BERTHA-10')).toHaveText(/^[-−]£4\.69$/);
    await choosing('Ada Lovelace');
    await expectRefused(coupon, /The coupon BERTHA-10 is for another customer/);
    await issue();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectRefused(coupon, /The coupon BERTHA-10 is for another customer/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove coupon' }).click();
    await expect(coupon).toBeFocused();
    await expect(figure(page, 'Total')).toHaveText('£46.94');
  });

  await test.step('each reason in its own words', async () => {
    for (const [code, reason] of [
      ['nope', /There is no coupon NOPE/],
      ['N', /3 to 40 letters and digits/],
      ['OLD', new RegExp(`OLD was valid until 31 Dec(ember)? ${year - 1}`)],
      ['SOON', new RegExp(`SOON is valid from 0?1 Jan(uary)? ${year + 1}`)],
      ['EUROS', /EUROS takes off EUR/],
    ] as const) {
      await apply(code);
      await expectRefused(coupon, reason);
    }
    await page.getByRole('button', { name: /^Issue invoice/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(figure(page, 'Total')).toHaveText('£46.94');
  });

  await test.step('by keys: applied, taken off again, applied', async () => {
    await coupon.fill('');
    await page.keyboard.type('ada-5');
    await page.keyboard.press('Enter');
    await expect(coupon).toHaveValue('ADA-5 · 5.00');
    await page.keyboard.press('Backspace');
    await expect(coupon).toHaveValue('');
    await expect(figure(page, 'Total')).toHaveText('£46.94');
    await page.keyboard.type('ada-5');
    await page.keyboard.press('Enter');
    await expectFigures(page, figuresOf5);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  const rival = await test.step('used up by another invoice meanwhile', async () => {
    const rival = await sellWith(page, ada.id, five);
    await issue();
    await expectRefused(coupon, /The coupon ADA-5 is used up: it could be used 1 times/);
    await expect(page.getByRole('dialog')).toBeHidden();
    return rival;
  });

  await test.step('its void, on the screen, gives the use back', async () => {
    await page.goto(`/#/invoices/${rival.id}`);
    await choose(page, page, 'Void Invoice');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Billed twice');
    await dialog.getByRole('button', { name: 'Void Invoice' }).click();
    await expect(dialog).toBeHidden();
    await openTab(page, ada.id, 'Coupons');
    await expect(page.getByRole('listitem').filter({ hasText: rival.number })).toContainText(
      'Void, use given back',
    );
    await expect(page.getByRole('listitem').filter({ hasText: 'Always' })).toContainText(
      /ADA-5.*0 of 1.*Active/,
    );
  });

  const issued =
    await test.step('the draft can be issued now: editor, invoice, PDF, journal agree', async () => {
      await page.goto('/#/invoices');
      await page.getByRole('radiogroup').getByText('Drafts', { exact: true }).click();
      await page.getByRole('row').filter({ hasText: 'Ada Lovelace' }).click();
      await expect(coupon).not.toHaveAttribute('aria-invalid', 'true');
      await expectFigures(page, figuresOf5);
      await issue();
      await expect(page.getByRole('heading', { level: 1, name: /^INV-/ })).toBeVisible();
      await expectFigures(page, figuresOf5);
      await expectAccessible(page);
      const id = Number(new URL(page.url()).hash.split('/').at(-1));
      const text = await paperText(page, `invoice/${id}`);
      expect(text).toMatch(/Coupon ADA-5\s+-£5\.00/);
      expect(text).toMatch(/0%\s+3\.98\s+0\.00\s+3\.98/);
      expect(text).toMatch(/5%\s+19\.14\s+0\.96\s+20\.10/);
      expect(text).toMatch(/20%\s+14\.88\s+2\.98\s+17\.86/);
      expect(text).toContain('£41.94');
      const { invoice, entries } = await detailOf(page, { id } as Invoice);
      expect(invoice.totals.lines.map(({ discount }) => discount.minor)).toEqual([2_13, 2_40, 47]);
      expect(entries.flatMap(({ postings }) => postings.map(({ amount }) => amount.minor))).toEqual([
        41_94, -3_98, -19_14, -96, -14_88, -2_98,
      ]);
      return invoice;
    });

  await test.step("the customer's tab: what was used, and what is left of what is reserved", async () => {
    await openTab(page, ada.id, 'Coupons');
    const use = page.getByRole('listitem').filter({ hasText: issued.number });
    await expect(use).toContainText(/ADA-5-£5\.00$/);
    await expect(page.getByRole('listitem').filter({ hasText: 'Always' })).toContainText(/1 of 1.*Used up/);
    await expectAccessible(page);
    await use.getByRole('button', { name: 'ADA-5' }).click();
    const panel = page.getByRole('dialog', { name: 'Coupon', exact: true });
    await expect(figure(panel, 'Uses')).toHaveText('1 of 1');
    await expect(panel.getByRole('link', { name: issued.number })).toBeVisible();
    await expect(panel.getByText('Void, use given back')).toHaveCount(1);
    await expect(panel.getByRole('button', { name: 'Delete' })).toHaveCount(0);
    await panel.getByLabel('Highest number of uses').fill('2');
    await panel.getByLabel('Active').click();
    await panel.getByRole('button', { name: 'Save coupon' }).click();
    await expect(panel).toBeHidden();
    await expect(page.getByRole('listitem').filter({ hasText: 'Always' })).toContainText(/1 of 2.*Inactive/);
  });

  await test.step('switched off, it takes nothing off what comes; what was issued stays as it was', async () => {
    await choose(page, page, 'New invoice');
    await apply('ada-5');
    await expectRefused(coupon, /The coupon ADA-5 is switched off/);
    await page.goto(`/#/invoices/${issued.id}`);
    await expectFigures(page, figuresOf5);
  });
});

const figuresOf5: [string, string][] = [
  ['Subtotal', '£46.94'],
  ['Coupon ADA-5', '-£5.00'],
  ['Total', '£41.94'],
  ['Includes 20 % tax', '£2.98'],
  ['Includes 5 % tax', '£0.96'],
];

async function expectFigures(within: Page | Locator, figures: [string, string][]): Promise<void> {
  for (const [label, amount] of figures) {
    await expect(figure(within, label)).toHaveText(amount);
  }
}

/** Three lines, £46.94 together, each at another rate of tax. */
async function writeLines(page: Page): Promise<void> {
  const lines = [
    ['Paper lantern', '1', '19.99', '20'],
    ['Candle', '3', '7.50', '5'],
    ['Almanac', '1', '4.45', '0'],
  ] as const;
  for (const [i, [name, quantity, price, tax]] of lines.entries()) {
    const cell = (label: string) => page.getByLabel(`${label}, line ${i + 1}`, { exact: true });
    await cell('Item').fill(name);
    await cell('Quantity').fill(quantity);
    await cell('Tax').fill(tax);
    await cell('Unit price').fill(price);
    await cell('Unit price').press('Enter');
  }
}

/** Issues an invoice with a coupon, as another window would. */
async function sellWith(page: Page, customerId: number, { id }: Coupon): Promise<Invoice> {
  const blank = await saveDraft(page, customerId, [['Kite', 1, 20_00]]);
  const draft = await ask<Invoice>(
    page,
    'Invoices.SaveDraft',
    { ...blank, coupon: { ...blank.coupon, id } },
    'with',
  );
  return ask(page, 'Invoices.Issue', { id: draft.id, version: draft.version, key: 'with too' });
}
