import type { Page } from '@playwright/test';
import type { Customer } from '../src/api/customers';
import type { Entry, Invoice } from '../src/api/invoices';
import { ask, detailOf, newCustomer, pay, refund, sell, sumsOf, voidInvoice, writeOff } from './support/desk';
import { figure, openInvoice, openPayments, select } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperText, test } from './support/test';

const year = new Date().getUTCFullYear();

interface Story {
  ada: Customer;
  /** Of last year, paid in full by bank transfer. */
  old: Invoice;
  /** Paid in part. */
  open: Invoice;
  /** Paid by card, half of it refunded. */
  back: Invoice;
  /** Written off. */
  lost: Invoice;
  /** Void. */
  wrong: Invoice;
}

/** Everything that can happen to a customer's invoices. */
async function live(page: Page): Promise<Story> {
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const old = await sell(
    page,
    ada.id,
    [
      ['Paper lantern', 2, 12_00],
      ['Candle', 3, 2_50],
      ['Matches', 1, 1_20],
      ['Ribbon', 5, 80],
    ],
    { issueDate: `${year - 1}-05-10`, dueDate: `${year - 1}-05-24` },
  );
  await pay(page, old, 36_70, {
    method: 'bank_transfer',
    receivedAt: Date.parse(`${year - 1}-05-20T10:00:00Z`),
  });
  const open = await sell(page, ada.id, [['Paper lantern', 1, 40_00]]);
  await pay(page, open, 15_00, { note: 'Envelope of Friday' });
  const back = await sell(page, ada.id, [['Fountain pen', 2, 10_00]]);
  await pay(page, back, 20_00, { method: 'card_terminal' });
  await refund(page, back, 1, 10_00);
  const lost = await sell(page, ada.id, [['Kite', 1, 8_00]]);
  await writeOff(page, lost, 8_00);
  const wrong = await sell(page, ada.id, [['Drum', 1, 5_00]]);
  await voidInvoice(page, wrong);
  return { ada, old, open, back, lost, wrong };
}

test("all that happened to a customer's money: seen, filtered, explained, and the same everywhere", async ({
  page,
}) => {
  await openShop(page);
  const { ada, old, open, back, lost, wrong } = await live(page);
  await openPayments(page, ada);
  const rows = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'Show details' }) });
  const order = ({ number }: Invoice) => rows.filter({ hasText: new RegExp(`^${number}`) });
  const panel = page.getByRole('dialog');

  await test.step('one list, newest first', async () => {
    await expect(rows).toHaveCount(9);
    await expect(order(old)).toContainText('Paper lantern, Candle');
    await expect(order(old)).toContainText('+2');
    await expect(order(old)).toContainText(/£36\.70.*£0\.00/);
    await expect(order(open)).toContainText(/\d{4},? \d{2}:\d{2}/);
    await expect(order(open)).toContainText(/£40\.00.*£25\.00/);
    await expect(rows.filter({ hasText: `Refund for ${back.number}` })).toContainText(/Cash.*[-−]£10\.00/);
    await expect(rows.filter({ hasText: `Payment for ${old.number}` })).toContainText('Bank transfer');
    await expect(order(wrong).or(rows.first()).first()).toContainText(wrong.number);
  });

  await test.step('the totals above', async () => {
    for (const [label, amount] of [
      ['Due', '£25.00'],
      ['Billed', '£94.70'],
      ['Paid', '£61.70'],
      ['Written off', '£8.00'],
      ['Credit', '£0.00'],
    ] as const) {
      await expect(figure(page, label)).toHaveText(amount);
    }
    await expectAccessible(page);
  });

  await test.step('filtered by what became of it', async () => {
    const show = page.getByRole('combobox', { name: 'What to show' });
    for (const [what, only] of [
      ['Open', [open]],
      ['Paid', [back, old]],
      ['Refunded', [back]],
      ['Written off', [lost]],
      ['Void', [wrong]],
    ] as const) {
      await select(page, show, what);
      await expect(rows, what).toContainText(only.map(({ number }) => number));
    }
    await select(page, show, 'Payments');
    await expect(order(open)).toHaveCount(0);
    await expect(rows.filter({ hasText: 'Payment for' })).toHaveCount(3);
    await select(page, page.getByRole('combobox', { name: 'Payment method' }), 'Cash');
    await expect(rows).toHaveCount(2);
    await select(page, page.getByRole('combobox', { name: 'Payment method' }), 'Cheque');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await select(page, page.getByRole('combobox', { name: 'Period' }), 'Last year');
    await expect(rows).toHaveCount(2);
    await select(page, page.getByRole('combobox', { name: 'Period' }), 'All time');
    await expect(rows).toHaveCount(9);
  });

  await test.step('the info icon: what was bought, who took what and when, what was posted', async () => {
    await order(open).focus();
    await order(open).getByRole('button', { name: 'Show details' }).click();
    const breakdown = panel.getByRole('region', { name: 'Payment breakdown' });
    await expect(panel.getByRole('region', { name: 'Items' })).toContainText('Paper lantern');
    await expect(breakdown.getByRole('listitem')).toHaveCount(2);
    await expect(breakdown.getByRole('listitem').nth(1)).toContainText(
      /Payment received.*Cash.*Envelope of Friday/,
    );
    await expect(breakdown.getByRole('listitem').nth(1)).toContainText(/REC-\d{4}-\d{5}/);
    await panel.getByRole('button', { name: 'Journal' }).click();
    await expect(panel.getByRole('table', { name: /^Payment received/ })).toContainText(
      /Cash.*£15\.00.*Receivable.*£15\.00/,
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(order(open).getByRole('button', { name: 'Show details' })).toBeFocused();
  });

  await test.step('a refund opens too, with its credit note', async () => {
    await rows.filter({ hasText: 'Refund for' }).click();
    await expect(panel).toContainText(/Credit note CN-\d{4}-00001/);
    await expect(panel).toContainText('Broken on the way');
    await page.keyboard.press('Escape');
  });

  await test.step('tab, invoice, PDF, statement and journal agree', async () => {
    const journal: Entry[] = [];
    for (const invoice of [old, open, back, lost]) {
      const { entries, invoice: now } = await detailOf(page, invoice);
      journal.push(...entries);
      const [total, due] = [pounds(now.balance.total.minor), pounds(now.balance.due.minor)];
      await openPayments(page, ada);
      await expect(order(invoice)).toContainText(new RegExp(`${total}.*${due}`));
      await openInvoice(page, invoice);
      await expect(figure(page, 'Total')).toHaveText(total);
      await expect(figure(page, 'Amount due')).toHaveText(due);
      const text = await paperText(page, `invoice/${invoice.id}`);
      expect(text).toMatch(new RegExp(`Total\\s+${total}`));
      expect(text).toMatch(new RegExp(`Amount due( by [\\w ]+)?\\s+${due}`));
      expect(postedOn('receivable', entries, invoice.id)).toBe(now.balance.due.minor);
      expect(sum(entries)).toBe(0);
    }
    const { due, credit } = await sumsOf(page, ada);
    const days = [`${year - 1}-01-01`, `${year}-12-31`];
    const { closing } = await ask<{ closing: { minor: number } }>(
      page,
      'Documents.Statement',
      ada.id,
      ...days,
    );
    expect(postedOn('receivable', journal)).toBe(due.minor);
    expect(closing.minor).toBe(due.minor - credit.minor);
    expect(await paperText(page, `statement/${ada.id}?from=${days[0]}&to=${days[1]}`)).toMatch(
      new RegExp(`You owe\\s+${pounds(due.minor)}`),
    );
  });
});

const pounds = (minor: number) => `£${(minor / 100).toFixed(2)}`;

/** What was posted on an account, for one invoice or for all. */
function postedOn(account: string, entries: Entry[], invoiceId?: number): number {
  const postings = entries
    .flatMap((entry) => entry.postings)
    .filter((posting) => posting.account === account);
  const those = postings.filter((posting) => invoiceId === undefined || posting.invoiceId === invoiceId);
  return those.reduce((total, { amount }) => total + amount.minor, 0);
}

function sum(entries: Entry[]): number {
  return entries.flatMap((entry) => entry.postings).reduce((total, { amount }) => total + amount.minor, 0);
}
