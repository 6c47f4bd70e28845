import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CustomerQuery, CustomerRow } from '../src/api/customers';
import { ask, newCustomer } from './support/desk';
import { check, column, drop, expectColumns, expectStep, give, openImport } from './support/importing';
import { clipboard } from './support/programs';
import { figure, select } from './support/screen';
import { csv, type Rows, windowsCsv, workbook } from './support/sheets';
import { openShop } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

const customerRow = (page: Page, name: string | RegExp) =>
  page.getByRole('grid', { name: 'Customers' }).getByRole('row', { name });

/** The names on the list, as the book has them. */
async function customersOf(page: Page): Promise<string[]> {
  const query: CustomerQuery = {
    search: '',
    archived: false,
    tag: '',
    cursor: '',
    sort: '',
    descending: false,
    limit: 0,
  };
  const { rows } = await ask<{ rows: CustomerRow[] }>(page, 'Customers.List', query);
  return rows.map(({ name }) => name);
}

/** The list of an old program in Germany, with rows that no book can keep. */
const oldList: Rows = [
  ['Kundenname', 'Firma', 'E-Mail', 'Telefon', 'Straße', 'PLZ', 'Ort', 'Land', 'Kunde seit', 'Merkzettel'],
  [
    'Jörg Müller',
    'Müller & Söhne',
    'joerg@example.de',
    '030 2345678',
    'Schloßstraße 5',
    '10115',
    'Berlin',
    'Deutschland',
    '31.12.2024',
    'hat noch 20 € gut',
  ],
  ['Änne Weiß', '', 'aenne@example.de', '', '', '', 'Köln', 'Deutschland', '', ''],
  ['Bert Groß', '', 'bert at example', '', '', '', 'Bonn', 'Deutschland', '', ''],
  ['Clara Öz', '', '', '12', '', '', '', 'Atlantis', '', ''],
  ['', '', '', '', '', '', 'Fürth', 'Österreich', '', 'wer war das?'],
  ['Dora Grün', '', '', '', '', '', '', '', 'demnächst', ''],
  ['Emil Spät', '', '', '', '', '', '', '', '', 'Karte 4111 1111 1111 1111'],
];

test('customers of an old program: understood, matched, looked through, and all or none', async ({
  page,
}) => {
  await openShop(page);
  const heading = page.getByRole('heading', { level: 1, name: 'Import customers' });
  const preview = page.getByRole('region', { name: 'A row as it is matched' });
  const start = page.getByRole('button', { name: 'Import 2 customers' });
  const problems = page.getByRole('region', { name: /problems/ });

  await test.step('from the empty list', async () => {
    await page.goto('/#/customers');
    await page.getByRole('button', { name: 'Import customers' }).click();
    await expect(heading).toBeVisible();
    await expectStep(page, 'File');
    await expect(page.getByText('Nothing is added yet')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('separator, letters and columns are told', async () => {
    await give(page, { name: 'Kunden.csv', buffer: windowsCsv(oldList) });
    await expectStep(page, 'Columns');
    await expect(page.getByText('Kunden.csv · 7 rows')).toBeVisible();
    await page.getByRole('button', { name: 'Wrong letters or columns?' }).click();
    await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('WINDOWS-1252');
    await expect(page.getByRole('combobox', { name: 'Columns are separated by' })).toHaveValue('Semicolon ;');
    await expectColumns(page, {
      Kundenname: 'Name',
      Firma: 'Company',
      'E-Mail': 'Email',
      Telefon: 'Phone Number',
      Straße: 'Street and number',
      PLZ: 'Postcode',
      Ort: 'Town or city',
      Land: 'Country',
      'Kunde seit': 'Created at',
      Merkzettel: 'Leave out',
    });
  });

  await test.step('read otherwise, it is wrong and comes right again', async () => {
    await select(page, page.getByRole('combobox', { name: 'Encoding' }), 'MACINTOSH');
    await expect(preview).not.toContainText('Jörg Müller');
    await select(page, page.getByRole('combobox', { name: 'Encoding' }), 'WINDOWS-1252');
    await expect(figure(preview, 'Name')).toHaveText('Jörg Müller');
  });

  await test.step('a column that says what another says, then what it is', async () => {
    await select(page, column(page, 'Merkzettel'), 'Email');
    await check(page);
    await expect(column(page, 'E-Mail')).toBeFocused();
    await expect(column(page, 'Merkzettel')).toHaveAccessibleDescription(/Another column is this too/);
    await expectAccessible(page);
    await select(page, column(page, 'Merkzettel'), 'Note');
    await expect(figure(preview, 'Note')).toHaveText('hat noch 20 € gut');
    await preview.getByRole('button', { name: 'Next row' }).click();
    await expect(figure(preview, 'Name')).toHaveText('Änne Weiß');
  });

  await test.step('every row that cannot be kept, with its reason', async () => {
    await check(page);
    await expectStep(page, 'Check');
    await expect(page.getByText('2 customers can be added')).toBeVisible();
    await expect(page.getByText('5 rows cannot be kept', { exact: true })).toBeVisible();
    await expect(problems.getByRole('row')).toHaveText([
      'RowColumnReason',
      /^4E-MailThis is not a mail address/,
      /^5LandAtlantis is not a country/,
      /^5TelefonThis is not a phone number/,
      /^6KundennamePlease give a name or a company/,
      /^7Kunde seitdemnächst is not a date/,
      /^8MerkzettelThis looks like a card number/,
    ]);
    await problems.getByRole('button', { name: 'Copy the list' }).click();
    await expect(page.getByText('The list is on the clipboard')).toBeVisible();
    const copied = await clipboard(page);
    expect(copied.split('\n')[1]).toBe('4\tE-Mail\tThis is not a mail address.');
    await expectAccessible(page);
  });

  await test.step('as long as one is wrong, nothing is imported, unless it is left out', async () => {
    const leaveOut = page.getByRole('checkbox', { name: 'Leave out 5 rows that cannot be kept' });
    await expect(leaveOut).not.toBeChecked();
    await expect(start).toBeDisabled();
    await leaveOut.check();
    await expect(start).toBeEnabled();
    await leaveOut.uncheck();
    await expect(start).toBeDisabled();
    expect(await customersOf(page)).toEqual([]);
  });

  await test.step('the corrected list, and its customers', async () => {
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByText('Open now: Kunden.csv')).toBeVisible();
    await give(page, { name: 'Kunden neu.csv', buffer: windowsCsv(oldList.slice(0, 3)) });
    await select(page, column(page, 'Merkzettel'), 'Note');
    await check(page);
    await expect(page.getByText('Every row can be kept.')).toBeVisible();
    await start.click();
    await expectStep(page, 'Done');
    await expect(page.getByRole('status')).toHaveText('2 customers added');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show customers' }).click();
    await expect(customerRow(page, /Änne Weiß/)).toContainText('aenne@example.de');
    await customerRow(page, /Jörg Müller/).click();
  });

  await test.step('Jörg Müller has come whole', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Jörg Müller' })).toBeVisible();
    for (const text of ['Müller & Söhne', '+49 302 345 678', 'Schloßstraße 5', 'hat noch 20 € gut']) {
      await expect(page.getByRole('main')).toContainText(text);
    }
    await expect(page.getByRole('main')).toContainText(/31 Dec(ember)? 2024|31\/12\/2024/);
  });
});

test('from other programs: workbooks, contacts, their own exports, and who is known already', async ({
  page,
}) => {
  await openShop(page);
  await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  await newCustomer(page, 'Ben');
  const status = page.getByRole('status');
  const understood = page.getByRole('main');

  await test.step('a workbook of customers; who is in the book already is told', async () => {
    await openImport(page, 'customers');
    await give(page, { name: 'Customers.xlsx', buffer: workbook('People', people) });
    await expect(understood).toContainText('Customers.xlsx · 4 rows · sheet “People”');
    await expectColumns(page, { Name: 'Name', Email: 'Email', Postcode: 'Postcode', Discount: 'Leave out' });
    await page.getByRole('button', { name: 'Keep 1 column left out' }).click();
    await expect(column(page, 'Discount')).toHaveValue('Keep as own field');
    await check(page);
    await expect(page.getByText('2 customers can be added')).toBeVisible();
    await expect(page.getByText('2 in the book already, skipped')).toBeVisible();
    await page.getByRole('button', { name: '2 notes, nothing to do' }).click();
    await expect(page.getByRole('region', { name: '2 notes' }).getByRole('row')).toHaveText([
      'RowColumnReason',
      /^2EmailA customer with ada@example.com is in the book already/,
      /^4Emailgrace@example.com stands in row 3, too/,
    ]);
    await expectAccessible(page);
  });

  await test.step('or added a second time, when that is wanted', async () => {
    const skip = page.getByRole('checkbox', { name: 'Skip 2 customers who are in the book already' });
    await skip.uncheck();
    await expect(page.getByText('4 customers can be added')).toBeVisible();
    await skip.check();
    await page.getByRole('button', { name: 'Import 2 customers' }).click();
    await expect(status).toHaveText('2 customers added2 in the book already, skipped');
    expect(await customersOf(page)).toEqual(['Ada Lovelace', 'Ben', 'Grace Hopper', 'Katherine Johnson']);
  });

  await test.step('contacts, dragged from a folder', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await drop(page, { name: 'contacts.vcf', buffer: Buffer.from(contacts) });
    await expect(understood).toContainText('contacts.vcf · 2 rows');
    await expect(column(page, 'Full name')).toHaveValue('Name');
    await expect(column(page, 'Street')).toHaveValue('Street and number');
    await check(page);
    await page.getByRole('button', { name: 'Import 2 customers' }).click();
    await expect(status).toHaveText('2 customers added');
    expect(await customersOf(page)).toEqual(expect.arrayContaining(['Zoë Brontë', 'Hedy Lamarr']));
  });

  await test.step('what Stripe exports is known by itself', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await give(page, { name: 'unified_customers.csv', buffer: csv(stripe) });
    await expect(understood).toContainText('looks like an export of Stripe');
    await expectColumns(page, {
      id: 'Leave out',
      Description: 'Note',
      Email: 'Email',
      Name: 'Name',
      'Created (UTC)': 'Created at',
      Delinquent: 'Leave out',
      'Card Last4': 'Leave out',
      'Card Address Line1': 'Street and number',
      'Card Address City': 'Town or city',
      'Card Address Country': 'Country',
      'Card Address Zip': 'Postcode',
    });
    await check(page);
    await page.getByRole('button', { name: 'Import 1 customer' }).click();
    await expect(status).toHaveText('1 customer added');
  });

  await test.step('what Square exports, too', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await give(page, { name: 'export.csv', buffer: csv(square) });
    await expect(understood).toContainText('looks like an export of Square');
    await check(page);
    await page.getByRole('button', { name: 'Import 1 customer' }).click();
    await expect(status).toHaveText('1 customer added');
    expect(await customersOf(page)).toEqual(expect.arrayContaining(['Mary Shelley', 'Jane Austen']));
  });

  await test.step('a workbook of items, whose SKUs stand once', async () => {
    await openImport(page, 'items');
    await give(page, { name: 'Price list.xlsx', buffer: workbook('Prices', goods) });
    await expectColumns(page, { Item: 'Name', SKU: 'SKU', Price: 'Price', VAT: 'Tax rate', Unit: 'Unit' });
    await check(page);
    await expect(page.getByRole('region', { name: /problem/ }).getByRole('row')).toHaveText([
      'RowColumnReason',
      /^4SKUL-1 stands in row 2, too/,
      /^5Pricedear is not a number/,
    ]);
    await page.getByRole('checkbox', { name: 'Leave out 2 rows that cannot be kept' }).check();
    await page.getByRole('button', { name: 'Import 2 items' }).click();
    await expect(status).toHaveText('2 items added2 rows left out');
    await page.getByRole('button', { name: 'Show items' }).click();
    const items = page.getByRole('grid', { name: 'Items' });
    await expect(items.getByRole('row', { name: /Paper lantern/ })).toContainText('£12.50');
    await expect(items.getByRole('row', { name: /Matches/ })).toContainText('£0.80');
  });

  await test.step('items in the book already are passed over', async () => {
    await openImport(page, 'items');
    const more = [
      ['Artikel', 'Artikelnummer', 'Preis'],
      ['Laterne', 'L-1', '13,00'],
      ['Füller', 'F-1', '49,95'],
    ];
    await give(page, { name: 'Artikel.csv', buffer: windowsCsv(more) });
    await expectColumns(page, { Artikel: 'Name', Artikelnummer: 'SKU', Preis: 'Price' });
    await page.getByRole('button', { name: 'Wrong letters or columns?' }).click();
    await select(page, page.getByRole('combobox', { name: 'Amounts' }), '1.234,50');
    await check(page);
    await expect(page.getByText('1 item can be added')).toBeVisible();
    await expect(page.getByText('1 in the book already, skipped')).toBeVisible();
    await page.getByRole('button', { name: 'Import 1 item' }).click();
    await page.getByRole('button', { name: 'Show items' }).click();
    await expect(page.getByRole('row', { name: /Füller/ })).toContainText('£49.95');
    await expect(page.getByRole('row', { name: /Laterne/ })).toHaveCount(0);
  });
});

const people: Rows = [
  ['Name', 'Email', 'Postcode', 'Discount'],
  ['Countess Lovelace', 'ADA@example.com', '10115', '5'],
  ['Grace Hopper', 'grace@example.com', 'SW1A 1AA', '7'],
  ['Amazing Grace', 'grace@example.com', '', ''],
  ['Katherine Johnson', 'kj@example.com', '23666', ''],
];

const contacts = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Brontë;Zoë;;;',
  'FN:Zoë Brontë',
  'EMAIL;TYPE=INTERNET:zoe@example.com',
  'ADR;TYPE=HOME:;;1 Moor Lane;Haworth;;BD22 8DR;United Kingdom',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Hedy Lamarr',
  'TEL;VALUE=uri:tel:+43-1-5324567',
  'END:VCARD',
  '',
].join('\r\n');

const stripe: Rows = [
  [
    'id',
    'Description',
    'Email',
    'Name',
    'Created (UTC)',
    'Delinquent',
    'Card Last4',
    'Card Address Line1',
    'Card Address City',
    'Card Address Country',
    'Card Address Zip',
  ],
  [
    'cus_1',
    'Likes "horror", and tea',
    'mary@example.com',
    'Mary Shelley',
    '2024-08-30 10:15',
    'false',
    '4242',
    '1 Villa Road',
    'London',
    'GB',
    'N1 9GU',
  ],
];

const square: Rows = [
  ['First Name', 'Last Name', 'Email Address', 'Phone Number', 'Memo', 'Square Customer ID'],
  ['Jane', 'Austen', 'jane@example.com', "'+442079460958", 'Pride', 'SQ1'],
];

const goods: Rows = [
  ['Item', 'SKU', 'Price', 'VAT', 'Unit'],
  ['Paper lantern', 'L-1', '12.5', '20', ''],
  ['Matches', 'M-1', '0.8', '20', 'box'],
  ['Lantern, red', 'L-1', '12.5', '20', ''],
  ['Candle', 'C-1', 'dear', '20', ''],
];

test('what is no list says so, and a long one can be stopped', async ({ page, daybook }) => {
  await openShop(page);
  await newCustomer(page, 'Ada Lovelace');
  const alert = page.getByRole('alert');
  await openImport(page, 'customers');

  for (const [what, name, text, reason] of [
    ['an empty file', 'empty.csv', '', 'There is nothing in this file.'],
    ['only blanks', 'blank.csv', ' \r\n\r\n', 'There is nothing in this file.'],
    ['a PDF that is called a list', 'list.csv', '%PDF-1.7\n1 0 obj\n', / is not a table\. Daybook reads CSV/],
    ['a picture', 'list.xlsx', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0', / is not a table\. Daybook reads CSV/],
    [
      'a workbook that broke off',
      'half.xlsx',
      'PK\x03\x04\x14\0\0',
      'half.xlsx is damaged and cannot be read.',
    ],
    [
      'a workbook of long ago',
      'old.xls',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      /is in a format Daybook does not read/,
    ],
    ['a page of the web', 'page.csv', '<!DOCTYPE html><p>', / is not a table\. Daybook reads CSV/],
    [
      'a quotation that never ends',
      'open.csv',
      'Name,Note\nAda,"tea\n',
      'A quotation mark in row 2 of open.csv is never closed.',
    ],
  ] as const) {
    await test.step(what, async () => {
      await give(page, { name, buffer: Buffer.from(text, 'latin1') });
      await expect(alert).toHaveText(reason);
      await expectStep(page, 'File');
    });
  }

  await test.step('a list without a name in it', async () => {
    await expectAccessible(page);
    await give(page, { name: 'figures.csv', buffer: Buffer.from('Height,Weight\n1,2\n') });
    await check(page);
    await expect(alert).toHaveText('Please say which column is the name, the company or the email.');
    await expectStep(page, 'Columns');
    await page.getByRole('button', { name: 'Back' }).click();
  });

  const start = page.getByRole('button', { name: 'Import 20,000 customers' });
  const progress = page.getByRole('progressbar', { name: 'Importing' });
  await test.step('20,000 customers, stopped on the way: the book is as it was', async () => {
    const many = join(daybook.home, 'many.csv');
    await writeFile(many, crowd(20_000));
    await give(page, many);
    await check(page);
    await start.click();
    await expect(progress).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(alert).toHaveText('The import was cancelled. Nothing was added.');
    expect(await customersOf(page)).toEqual(['Ada Lovelace']);
  });

  await test.step('and again, to the end', async () => {
    await start.click();
    await expect(progress).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await expect(page.getByRole('status')).toHaveText('20,000 customers added', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Show customers' }).click();
    await page.getByRole('searchbox').fill('visitor 19999');
    await expect(customerRow(page, /Visitor 19999/)).toBeVisible();
  });

  await test.step('a header and nothing below', async () => {
    await openImport(page, 'customers');
    await give(page, { name: 'header.csv', buffer: Buffer.from('Name,Email\n') });
    await expect(page.getByText('header.csv · 0 rows')).toBeVisible();
    await expect(page.getByText('There are no rows below the header.')).toBeVisible();
    await check(page);
    await expect(page.getByText('0 customers can be added')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 0 customers' })).toBeDisabled();
    await expectAccessible(page);
  });
});

/** As many customers as wanted, each with everything that a list can say. */
function crowd(count: number): Buffer {
  const fields = [
    'Name',
    'Company',
    'Email',
    'Phone',
    'Note',
    'Tags',
    'Street',
    'Postcode',
    'City',
    'Country',
  ];
  const note = 'likes tea and paper lanterns, comes on Fridays. '.repeat(10);
  const person = (n: number) => [
    `Visitor ${n}`,
    `Company ${n}`,
    `visitor${n}@example.com`,
    `030 ${2_000_000 + n}`,
    note,
    'regular, tea',
    `Hauptstraße ${n}`,
    '01067',
    'Dresden',
    'Germany',
  ];
  return csv([fields, ...Array.from({ length: count }, (_, i) => person(i))]);
}
