import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import type { Customer } from '../src/api/customers';
import { nobody } from '../src/features/customers/nobody';
import { ask, newCustomer, pay, refund, sell } from './support/desk';
import { saveIn, saveNowhere } from './support/saveDialog';
import { openPayments, select } from './support/screen';
import { type Rows, readCsv, readWorkbook } from './support/sheets';
import { openShop } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

const today = new Date().toISOString().slice(0, 10);
const year = new Date().getUTCFullYear();

const save = (page: Page, customer: Partial<Customer>): Promise<Customer> =>
  ask(page, 'Customers.Save', { ...nobody, ...customer }, crypto.randomUUID());

const csvOf = 'Export as CSV …';
const workbookOf = 'Export for Excel …';

/** A column of an exported list, without its heading. */
function told([header, ...rows]: Rows, heading: string): string[] {
  const at = header?.indexOf(heading) ?? -1;
  expect(at, heading).toBeGreaterThanOrEqual(0);
  return rows.map((cells) => cells[at] ?? '');
}

test('lists leave as they are filtered, and no spreadsheet runs what stands in them', async ({
  page,
  daybook,
}) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const ben = await newCustomer(page, 'Ben');
  const tricky = ['=SUM(A1:A9)', '+1 Club', '-Minus', '@Home'];
  for (const name of tricky) await save(page, { name, tags: ['tea'], note: `=1+1 of "${name}", yes` });
  const archie = await save(page, { name: 'Archie', tags: ['tea'] });
  await ask(page, 'Customers.Archive', archie.id, true);
  const old = await sell(page, ada.id, [['Paper lantern', 3, 10_00]], {
    issueDate: `${year - 1}-05-10`,
    dueDate: `${year - 1}-05-24`,
  });
  const receivedAt = Date.parse(`${year - 1}-06-01T10:00:00Z`);
  await pay(page, old, 18_00, { method: 'bank_transfer', receivedAt });
  const fresh = await sell(page, ada.id, [['Candle, "white"', 2, 4_00]]);
  await pay(page, fresh, 8_00);
  await refund(page, fresh, 1, 4_00);
  const his = await sell(page, ben.id, [['=cmd', 1, 5_00]]);

  /** Chooses an export and gives the file. */
  const exported = async (format: string, menu = 'Export') => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: format }).click();
    return saveIn(daybook, page);
  };

  await test.step('closed without saving, nothing is said', async () => {
    await page.goto('/#/customers');
    await page.getByRole('button', { name: 'More Actions' }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: csvOf }).click();
    await saveNowhere(daybook);
    await expect(page.getByText('Saved as')).toHaveCount(0);
  });

  await test.step('customers with a tag, as CSV: an apostrophe before what would be a formula', async () => {
    await page.getByRole('combobox', { name: 'Tag to show' }).click();
    await page.getByRole('option', { name: /^tea/ }).click();
    await expect(page.getByRole('row').filter({ has: page.getByRole('checkbox') })).toHaveCount(5);
    const path = await exported(csvOf, 'More Actions');
    expect(basename(path)).toBe(`Customers-${today}.csv`);
    const rows = readCsv(path);
    expect(told(rows, 'Name').sort()).toEqual(tricky.map((name) => `'${name}`).sort());
    expect(told(rows, 'Note')).toContain(`'=1+1 of "@Home", yes`);
    expect(told(rows, 'Tags')).toEqual(['tea', 'tea', 'tea', 'tea']);
    await expectAccessible(page);
  });

  await test.step('as a workbook: texts, and no formula', async () => {
    const path = await exported(workbookOf, 'More Actions');
    expect(basename(path)).toBe(`Customers-${today}.xlsx`);
    const { rows, formulas } = readWorkbook(path);
    expect(told(rows, 'Name').sort()).toEqual([...tricky].sort());
    expect(formulas).toBe(0);
  });

  await test.step('those who are found, with what they owe as a number', async () => {
    await page.getByLabel('All tags').click();
    await page.getByRole('searchbox').fill('ada@');
    await expect(page.getByRole('row', { name: /Ben/ })).toHaveCount(0);
    const { rows, numbers } = readWorkbook(await exported(workbookOf, 'More Actions'));
    expect(told(rows, 'Name')).toEqual(['Ada Lovelace']);
    expect(told(rows, 'Balance')).toEqual(['12.00']);
    expect(numbers[1]).toContain('12.00');
    await page.getByRole('searchbox').fill('');
  });

  await test.step('only those who are chosen', async () => {
    await page.getByRole('row', { name: /Ben/ }).getByRole('checkbox').check();
    await page.getByRole('row', { name: /Ada/ }).getByRole('checkbox').check();
    const bar = page.getByRole('region', { name: 'Selection' });
    await bar.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: csvOf }).click();
    expect(told(readCsv(await saveIn(daybook, page)), 'Name')).toEqual(['Ada Lovelace', 'Ben']);
  });

  await test.step('invoices that are paid, then those that are found', async () => {
    await page.goto('/#/invoices');
    const shown = page.getByRole('radiogroup');
    await shown.getByText('Paid', { exact: true }).click();
    await expect(page.getByRole('row', { name: old.number })).toHaveCount(0);
    const { rows, numbers } = readWorkbook(await exported(workbookOf));
    expect(told(rows, 'Number')).toEqual([fresh.number]);
    expect(told(rows, 'Items')).toEqual(['Candle, "white"']);
    expect(numbers[1]).toContain('8.00');
    await shown.getByText('All', { exact: true }).click();
    await page.getByRole('searchbox').fill('Ben');
    await expect(page.getByRole('row', { name: fresh.number })).toHaveCount(0);
    const found = readCsv(await exported(csvOf));
    expect(told(found, 'Number')).toEqual([his.number]);
    expect(told(found, 'Items')).toEqual(["'=cmd"]);
  });

  await test.step('a customer’s payments: all, and only the cash of this year', async () => {
    await openPayments(page, ada);
    const all = readCsv(await exported(csvOf));
    expect(told(all, 'Event').sort()).toEqual(['Invoice', 'Invoice', 'Payment', 'Payment', 'Refund']);
    expect(told(all, 'Amount'), 'as on the screen, and a number').toContain('-4.00');
    await select(page, page.getByRole('combobox', { name: 'What to show' }), 'Payments');
    await select(page, page.getByRole('combobox', { name: 'Payment method' }), 'Cash');
    await expect(page.getByRole('grid').getByRole('row', { name: /Bank transfer/ })).toHaveCount(0);
    const path = await exported(workbookOf);
    expect(basename(path)).toBe(`Account-Ada Lovelace-${today}.xlsx`);
    const { rows } = readWorkbook(path);
    expect(told(rows, 'Method')).toEqual(['Cash', 'Cash']);
    expect(told(rows, 'Amount').sort()).toEqual(['-4.00', '8.00']);
  });

  await test.step('the statement of last year, from its opening to its closing balance', async () => {
    await page.goto(`/#/customers/${ada.id}/statement`);
    await select(page, page.getByRole('combobox', { name: 'Period' }), 'Last year');
    await expect(page.getByRole('row', { name: /Bank transfer/ })).toBeVisible();
    const rows = readCsv(await exported(csvOf));
    expect(told(rows, 'Event')).toEqual(['Opening balance', 'Invoice', 'Payment', 'Closing balance']);
    expect(told(rows, 'Charged')).toEqual(['', '30.00', '', '']);
    expect(told(rows, 'Credited')).toEqual(['', '', '18.00', '']);
    const path = await exported(workbookOf);
    expect(basename(path)).toBe(`Statement-Ada Lovelace-${today}.xlsx`);
    expect(told(readWorkbook(path).rows, 'Balance')).toEqual(['0.00', '30.00', '12.00', '12.00']);
  });
});
