import type { Page } from '@playwright/test';
import { fillWithSample } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

const english = {
  payments: 'Payments',
  open: 'Open',
  overdue: 'Overdue',
  item: 'Item, line 1',
  price: 'Unit price, line 1',
  issue: /^Issue invoice/,
  preview: 'Preview PDF',
  collect: 'Collect Payment',
  send: 'Send Invoice',
  paper: 'PDF',
  details: 'Details',
  info: 'Show details',
  more: 'More Actions',
  refund: 'Refund Items',
  writeOff: 'Write Off',
  voidInvoice: 'Void Invoice',
  statement: 'Statement…',
  credit: 'Store Credit…',
  select: 'Select',
};

const german: typeof english = {
  payments: 'Zahlungen',
  open: 'Offen',
  overdue: 'Überfällig',
  item: 'Artikel, Zeile 1',
  price: 'Einzelpreis, Zeile 1',
  issue: /^Rechnung ausstellen/,
  preview: 'Vorschau',
  collect: 'Zahlung erfassen',
  send: 'Rechnung senden',
  paper: 'PDF',
  details: 'Angaben',
  info: 'Einzelheiten zeigen',
  more: 'Weitere Aktionen',
  refund: 'Artikel erstatten',
  writeOff: 'Abschreiben',
  voidInvoice: 'Rechnung stornieren',
  statement: 'Kontoauszug…',
  credit: 'Guthaben…',
  select: 'Auswählen',
};

const shops = [
  ['en', english],
  ['de', german],
] as const;

// Every page is looked at in both themes.
test.describe.configure({ timeout: 300_000 });

/** What can be scrolled sideways in the smallest window; text fields may. */
function scrolledSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('*')].filter((element) => {
      if (element.matches('input, textarea')) return false;
      const scrolls =
        element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      return scrolls && element.scrollWidth > element.clientWidth;
    });
    return wide.map((element) => `${element.tagName} ${element.className}: ${element.scrollWidth}`);
  });
}

/** What is on the screen can be read and used by everybody, and fits the smallest window. */
async function expectGood(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 700 });
    await expect.poll(() => scrolledSideways(page), `${what} fits into 1024 × 700`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

/** Opens a page and waits for its title, and for the first row where it is a list. */
async function visit(page: Page, hash: string, isList = false): Promise<void> {
  await page.goto(`/#${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (isList) await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const [language, words] of shops) {
  test.describe(`in a full book (${language})`, () => {
    test.beforeEach(async ({ page, daybook }) => {
      await fillWithSample(daybook, language);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('the pages of every day are for everybody, and fit a small window', async ({ page }) => {
      await expectGood(page, 'today');
      await visit(page, '/customers', true);
      await expectGood(page, 'customers');
      await visit(page, '/customers/1');
      await expect(page.getByRole('heading', { name: words.details })).toBeVisible();
      await expectGood(page, 'a customer');
      await page.getByRole('tab', { name: words.payments }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await expectGood(page, "a customer's payments");
      await visit(page, '/customers/1/edit');
      await expectGood(page, 'the form of a customer');
      await visit(page, '/items', true);
      await expectGood(page, 'items');
      await visit(page, '/items/1');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page, 'an item');
      await visit(page, '/outbox');
      await expectGood(page, 'the outbox');
    });

    test('so are the invoices', async ({ page }) => {
      await visit(page, '/invoices', true);
      await expectGood(page, 'invoices');
      await page.getByRole('radiogroup').getByText(words.overdue, { exact: true }).click();
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await expectGood(page, 'invoices that are overdue');
      await page.getByRole('row').nth(1).click();
      await expect(page.getByRole('heading', { level: 1, name: /-\d{5}$/ })).toBeVisible();
      await expectGood(page, 'an invoice');
      await page.getByRole('tab', { name: words.paper }).click();
      await expect(page.locator('canvas').first()).toBeVisible();
      await expectGood(page, "an invoice's PDF");
      await page.getByRole('button', { name: words.collect }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page, 'collecting a payment');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.send }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page, 'sending an invoice');
      await page.keyboard.press('Escape');
      await visit(page, '/invoices/new');
      await page.getByLabel(words.item).fill('Paper lantern');
      await page.getByLabel(words.price).fill('12');
      await page.getByRole('button', { name: words.issue }).click();
      await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
      await expectGood(page, 'an invoice that is written, its customer missing');
    });

    test('so is all that can happen to money', async ({ page }) => {
      const dialog = page.getByRole('dialog');
      const close = async () => {
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      };
      const choose = async (action: string) => {
        await page.getByRole('button', { name: words.more }).click();
        await page.getByRole('menuitem', { name: action }).click();
        await expect(dialog).toBeVisible();
      };
      await visit(page, '/invoices', true);
      await page.getByRole('radiogroup').getByText(words.open, { exact: true }).click();
      await page.getByRole('checkbox', { name: words.select, exact: true }).nth(0).click();
      await page.getByRole('checkbox', { name: words.select, exact: true }).nth(2).click();
      await expectGood(page, 'invoices, two of them chosen');
      await page.getByRole('button', { name: words.collect }).click();
      await expect(dialog).toBeVisible();
      await expectGood(page, 'collecting for several invoices');
      await close();
      await page.getByRole('row').nth(1).locator('[role="gridcell"]').nth(2).click();
      await expect(page.getByRole('heading', { level: 1, name: /-\d{5}$/ })).toBeVisible();
      await page.getByRole('button', { name: words.refund }).click();
      await expect(dialog).toBeVisible();
      await dialog.getByRole('checkbox').first().check();
      await expectGood(page, 'refunding items');
      await close();
      await choose(words.writeOff);
      await expectGood(page, 'writing off');
      await close();
      await choose(words.voidInvoice);
      await expectGood(page, 'voiding');
      await close();
      await page.locator('a[href^="#/customers/"]').click();
      await page.getByRole('tab', { name: words.payments }).click();
      await page.getByRole('button', { name: words.info }).first().click();
      await expect(dialog).toBeVisible();
      await expectGood(page, 'an order with all that happened to it');
      await close();
      await choose(words.credit);
      await expectGood(page, 'store credit');
      await close();
      await page.getByRole('button', { name: words.more }).click();
      await page.getByRole('menuitem', { name: words.statement }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await expectGood(page, 'a statement');
    });

    test('so are the settings, the palette and the keys', async ({ page }) => {
      for (const section of ['stores', 'documents', 'mail', 'appearance']) {
        await visit(page, `/settings/${section}`);
        await expectGood(page, `settings: ${section}`);
      }
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page, 'the keys worth knowing');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('m');
      await expect(page.getByRole('dialog').getByRole('button').nth(1)).toBeVisible();
      await expectGood(page, 'the command palette');
    });
  });
}
