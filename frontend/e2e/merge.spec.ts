import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { AccountSums, Address, Customer } from '../src/api/customers';
import { nobody } from '../src/features/customers/nobody';
import { newCoupon, off } from './support/coupons';
import { ask, newCustomer, pay, pence, saveDraft, sell, sumsOf } from './support/desk';
import { choose, figure, openInvoice } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperText, test } from './support/test';

test.beforeEach(({ page }) => openShop(page));

/** A customer of whom more is known than the name. */
function known(page: Page, customer: Partial<Customer>): Promise<Customer> {
  return ask(page, 'Customers.Save', { ...nobody, ...customer }, randomUUID());
}

function comment(page: Page, { id }: Customer, text: string): Promise<unknown> {
  const byTheBook = { userId: 0, userName: '', createdAt: 0, changedAt: 0 };
  return ask(page, 'Comments.Save', { id: 0, customerId: id, text, ...byTheBook }, randomUUID());
}

/** Money before there is anything to pay: it is credit. */
function payAhead(page: Page, { id }: Customer, minor: number): Promise<unknown> {
  const payment = { customerId: id, amount: pence(minor), shares: [], method: 'cash', note: '' };
  return ask(page, 'Payments.Collect', { ...payment, receivedAt: Date.now(), key: randomUUID() });
}

const home = (line1: string): Address => ({
  id: 0,
  billing: true,
  shipping: true,
  line1,
  line2: '',
  postalCode: 'SW1Y 4LB',
  city: 'London',
  region: '',
  country: 'GB',
});

test('two who are one: suggested, looked at, merged for good; not a penny is lost', async ({ page }) => {
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  const dialog = page.getByRole('dialog', { name: 'Merge two customers' });
  const part = (name: string) => dialog.getByRole('region', { name });
  const openDuplicates = async () => {
    await page.goto('/#/customers');
    await choose(page, page, 'Duplicates?');
    await expect(page.getByRole('heading', { level: 1, name: 'Duplicates?' })).toBeVisible();
  };

  const ada = await known(page, {
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    tags: ['Fair'],
    addresses: [home('12 St James’s Square')],
  });

  await test.step('nobody is suspected at first', async () => {
    await openDuplicates();
    await expect(page.getByText('No duplicates', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  const twin = await known(page, {
    name: 'Countess of L.',
    email: 'Ada@Example.com',
    phone: '020 7946 0018',
    tags: ['Regular'],
    addresses: [home('6 Whitehall')],
    note: 'Rings twice',
  });
  const bertha = await known(page, { name: 'Bertha Benz', phone: '020 7946 0001' });
  await known(page, { name: 'Front office', phone: '+44 20 7946 0001' });
  await known(page, { name: 'Charles Babbage' });
  await known(page, { name: 'Babbage Charls' });
  await known(page, { name: 'Mary Somerville' });
  const hers = await sell(page, ada.id, [['Paper lantern', 1, 40_00]]);
  await pay(page, hers, 15_00);
  const theirs = await sell(page, twin.id, [['Candle', 10, 3_00]]);
  await pay(page, theirs, 20_00);
  await payAhead(page, ada, 1_00);
  await payAhead(page, twin, 5_00);
  await saveDraft(page, twin.id, [['Kite', 1, 8_00]]);
  await newCoupon(page, 'COUNTESS', off(2_00), { customerId: twin.id });
  await comment(page, ada, 'Likes red');
  await comment(page, twin, 'Likes blue');
  const before = added(await sumsOf(page, ada), await sumsOf(page, twin));

  await test.step('each suspicion with its reason', async () => {
    await openDuplicates();
    await page.reload();
    await expect(row('Ada Lovelace')).toContainText(/Same email.*Countess of L\./);
    await expect(row('Bertha Benz')).toContainText(/Same phone number.*Front office/);
    await expect(row('Charles Babbage')).toContainText(/Similar name.*Babbage Charls/);
    await expect(page.getByText('Mary Somerville')).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('two who are two are not suspected again', async () => {
    await row('Bertha Benz')
      .getByRole('button', { name: /^Not the same/ })
      .click();
    await expect(row('Bertha Benz')).toHaveCount(0);
    await page.reload();
    await expect(row('Ada Lovelace')).toBeVisible();
    await expect(row('Bertha Benz')).toHaveCount(0);
  });

  await test.step('what a merge would do, before it is done', async () => {
    await row('Ada Lovelace')
      .getByRole('button', { name: /^Merge…/ })
      .click();
    await expect(dialog).toContainText(/Stays.*Ada Lovelace.*Is merged into it.*Countess of L\./);
    await expect(figure(part('What moves'), 'Invoices')).toHaveText('1');
    await expect(figure(part('What moves'), 'Balance')).toHaveText('£10.00');
    await dialog.getByRole('button', { name: 'Swap' }).click();
    await expect(dialog).toContainText(/Stays.*Countess of L\..*Is merged into it.*Ada Lovelace/);
    await expect(figure(part('What moves'), 'Balance')).toHaveText('£25.00');
    await dialog.getByRole('button', { name: 'Swap' }).click();
    for (const [what, amount] of [
      ['Invoices', '1'],
      ['Drafts', '1'],
      ['Payments', '2'],
      ['Reserved coupons', '1'],
      ['Comments', '1'],
      ['Balance', '£10.00'],
      ['Credit', '£5.00'],
    ] as const) {
      await expect(figure(part('What moves'), what)).toHaveText(amount);
    }
    const afterwards = part('The customer afterwards');
    await expect(figure(afterwards, 'Address 1')).toContainText('12 St James’s Square');
    await expect(figure(afterwards, 'Address 2')).toContainText('6 Whitehall');
    await expect(figure(afterwards, 'Tags')).toHaveText('Fair, Regular');
    await expect(figure(afterwards, 'Phone Number')).toHaveText('+44 207 946 0018');
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(row('Ada Lovelace')).toBeVisible();
    expect(await sumsOf(page, twin)).toMatchObject({ due: pence(10_00), credit: pence(5_00) });
  });

  await test.step('done: one remains, with the sums of both', async () => {
    await row('Ada Lovelace')
      .getByRole('button', { name: /^Merge…/ })
      .click();
    await expect(figure(part('What moves'), 'Balance')).toHaveText('£10.00');
    await dialog.getByRole('button', { name: 'Merge Customers' }).click();
    await expect(page.getByText('Ada Lovelace is one customer now')).toBeVisible();
    await expect(row('Ada Lovelace')).toHaveCount(0);
    await page.goto('/#/customers');
    await expect(page.getByRole('row').filter({ hasText: 'Ada Lovelace' })).toContainText('£35.00');
    await expect(page.getByText('Countess of L.')).toHaveCount(0);
    expect(await sumsOf(page, ada)).toEqual(before);
  });

  await test.step('the one who is gone leads to the one who stays', async () => {
    await openInvoice(page, theirs);
    expect(await paperText(page, `invoice/${theirs.id}`)).toContain('Countess of L.');
    await page.getByRole('link', { name: 'Countess of L.' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    await expect(figure(page, 'Balance.*')).toHaveText('£35.00');
    await page.goto(`/#/customers/${twin.id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    await expect(figure(page, 'Balance.*')).toHaveText('£35.00');
    await expect(page.getByText('12 St James’s Square')).toBeVisible();
    await expect(page.getByText('6 Whitehall')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Details' })).toContainText(/Fair.*Regular.*Rings twice/);
    await expect(page.getByRole('link', { name: '+44 207 946 0018' })).toBeVisible();
  });

  await test.step('invoices, payments, comments, coupons stand with her', async () => {
    await page.getByRole('tab', { name: 'Payments' }).click();
    for (const [label, amount] of [
      ['Due', '£35.00'],
      ['Billed', '£70.00'],
      ['Paid', '£35.00'],
      ['Credit', '£6.00'],
    ] as const) {
      await expect(figure(page.getByRole('tabpanel'), label)).toHaveText(amount);
    }
    for (const what of [
      hers.number,
      theirs.number,
      `Payment for ${hers.number}`,
      `Payment for ${theirs.number}`,
    ]) {
      await expect(page.getByRole('row').filter({ hasText: what }).first()).toBeVisible();
    }
    await page.getByRole('tab', { name: 'Comments' }).click();
    await expect(page.getByText('Likes red')).toBeVisible();
    await expect(page.getByText('Likes blue')).toBeVisible();
    await page.getByRole('tab', { name: 'Coupons' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'COUNTESS' })).toContainText('£2.00');
  });

  await test.step('what both owed is paid: on an invoice of the one who is gone, then all the rest', async () => {
    const collect = page.getByRole('dialog', { name: /^Collect Payment/ });
    const pays = async (amount: string) => {
      await page.getByRole('button', { name: 'Collect Payment' }).click();
      await collect.getByLabel('Amount', { exact: true }).fill(amount);
      await collect.getByRole('button', { name: `Collect £${amount}` }).click();
      await collect.getByRole('button', { name: 'Done' }).click();
      await expect(collect).toBeHidden();
    };
    await openInvoice(page, theirs);
    await pays('4.00');
    await expect(figure(page, 'Amount due')).toHaveText('£6.00');
    await page.goto(`/#/customers/${ada.id}`);
    await pays('31.00');
    expect(await sumsOf(page, ada)).toMatchObject({ due: pence(0), credit: pence(6_00) });
  });

  await test.step('from the page too, by keys; nobody with himself', async () => {
    await page.goto(`/#/customers/${bertha.id}`);
    await choose(page, page, 'Merge…');
    const other = dialog.getByLabel('Merge Bertha Benz with');
    await expect(other).toBeFocused();
    await page.keyboard.type('benz');
    await expect(page.getByRole('option', { name: 'Bertha Benz' })).toHaveCount(0);
    await other.fill('front');
    await expect(page.getByRole('option', { name: 'Front office' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(part('What moves')).toContainText('Nothing');
    await dialog.getByRole('button', { name: 'Merge Customers' }).press('Enter');
    await expect(dialog).toBeHidden();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await expect(page.getByRole('region', { name: 'Details' })).toContainText(/Name.*Front office/);
  });
});

/** What two customers have together. */
function added(a: AccountSums, b: AccountSums): AccountSums {
  const sums = Object.entries(a).map(([name, { minor, currency }]) => [
    name,
    { minor: minor + b[name as keyof AccountSums].minor, currency },
  ]);
  return Object.fromEntries(sums);
}

test('personal data is erased on request, and what the law wants kept stays', async ({ page }) => {
  const ada = await known(page, {
    name: 'Ada Lovelace',
    company: 'Analytical Engines',
    email: 'ada@example.com',
    phone: '020 7946 0018',
    tags: ['Regular'],
    note: 'Rings twice',
    addresses: [home('12 St James’s Square')],
  });
  await newCustomer(page, 'Bertha Benz');
  const invoice = await sell(page, ada.id, [['Paper lantern', 1, 40_00]]);
  await pay(page, invoice, 15_00);
  await payAhead(page, ada, 5_00);
  await comment(page, ada, 'Likes red');
  const draft = await saveDraft(page, ada.id, [['Kite', 1, 8_00]]);
  const unsettled = page.getByRole('dialog', { name: 'Not settled yet' });
  const dialog = page.getByRole('dialog', { name: 'Erase the personal data of Ada Lovelace' });
  const erase = dialog.getByRole('button', { name: 'Erase Personal Data' });
  const name = dialog.getByLabel('Type “Ada Lovelace” to confirm');

  await test.step('not while something is due or there is credit: the way out is offered', async () => {
    await page.goto(`/#/customers/${ada.id}`);
    await choose(page, page, 'Erase Personal Data…');
    await expect(figure(unsettled, 'Balance')).toHaveText('£25.00');
    await expect(figure(unsettled, 'Credit')).toHaveText('£5.00');
    await expectAccessible(page);
    await unsettled.getByRole('button', { name: 'Collect Payment' }).click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment/ });
    await collect.getByRole('button', { name: 'Collect £25.00' }).click();
    await collect.getByRole('button', { name: 'Done' }).click();
    await expect(collect).toBeHidden();
    await choose(page, page, 'Erase Personal Data…');
    await expect(figure(unsettled, 'Balance')).toHaveCount(0);
    await unsettled.getByRole('button', { name: /Pay Out/i }).click();
    const payOut = page.getByRole('dialog');
    await payOut.getByRole('button', { name: /^Pay Out £5\.00/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('it says what goes and what stays, and wants the name typed', async () => {
    await choose(page, page, 'Erase Personal Data…');
    await expect(dialog).toContainText(/What goes.*email.*addresses.*Comments and files/);
    await expect(dialog).toContainText(/What stays.*Issued invoices.*as the law wants them kept.*journal/);
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await expect(erase).toBeDisabled();
    await name.fill('Ada');
    await name.press('Enter');
    await expect(erase).toBeDisabled();
    await name.fill('ada lovelace');
    await expect(erase).toBeEnabled();
    await name.press('Enter');
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
  });

  const paper = await paperText(page, `invoice/${invoice.id}`);
  await test.step('erased: another name stands in the place of hers', async () => {
    await erase.click();
    await expect(page.getByText('The personal data is erased')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: `Erased customer ${ada.id}` })).toBeVisible();
    await expectNoTrace(page);
    await page.getByRole('tab', { name: 'Comments' }).click();
    await expect(page.getByText(/^Nothing noted yet/)).toBeVisible();
    await page.getByRole('tab', { name: 'Documents' }).click();
    await expect(page.getByText(invoice.number).first()).toBeVisible();
    await expectNoTrace(page);
    await expectAccessible(page);
  });

  await test.step('nor is she found anywhere else; the issued invoice is as it was', async () => {
    await page.goto('/#/customers');
    await page.getByPlaceholder('Name, email or phone').fill('lovelace');
    await expect(page.getByText('Nobody found for “lovelace”')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Bertha Benz' })).toBeVisible();
    await page.getByRole('radiogroup').getByText('Archived', { exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: `Erased customer ${ada.id}` })).toBeVisible();
    await page.goto(`/#/invoices/${draft.id}`);
    await expect(page.getByLabel('Item, line 1')).toHaveValue('Kite');
    await expectNoTrace(page);
    await openInvoice(page, invoice);
    expect(await paperText(page, `invoice/${invoice.id}`)).toBe(paper);
    expect(paper).toContain('Ada Lovelace');
  });
});

/** Nothing on the screen names Ada. */
async function expectNoTrace(page: Page): Promise<void> {
  await expect(page.getByText(/Ada|Lovelace|Analytical|946 0018|Rings twice|Likes red|St James/)).toHaveCount(
    0,
  );
}
