import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'docs/screens');

// Takes the pictures of docs/screens: `make screens`.
test.skip(!process.env.SCREENS, 'only on request');
test.use({ viewport: { width: 1280, height: 800 } });

/** Every screen: its name, its address, and what must be there before the picture. */
const screens: [name: string, hash: string, ready: RegExp][] = [
  ['today', '/today', /Today/],
  ['customers', '/customers', /Customers/],
  ['invoices', '/invoices', /Invoices/],
  ['items', '/items', /Items/],
  ['outbox', '/outbox', /Outbox/],
  ['settings', '/settings/shop', /Settings/],
  ['settings-documents', '/settings/documents', /Settings/],
  ['settings-mail', '/settings/mail', /Settings/],
];

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}

async function visit(page: Page, hash: string, ready: RegExp): Promise<void> {
  await page.goto(`/#${hash}`);
  await expect(page.getByRole('heading', { level: 1, name: ready })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}

test('an empty book', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welcome to Daybook' })).toBeVisible();
  await picture(page, 'first-run');
  await page.getByLabel('Shop name').fill('The Paper Lantern');
  await page.getByRole('button', { name: 'Open the Book' }).click();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  for (const [name, hash, ready] of screens) {
    await visit(page, hash, ready);
    await picture(page, `${name}-empty`);
  }
});

test('a full book', async ({ page, daybook }) => {
  test.setTimeout(300_000);
  await daybook.stop();
  execFileSync(
    'go',
    ['run', './backend/cmd/sample', '-customers', '120', '-invoices', '400', '-language', 'en'],
    {
      cwd: root,
      env: { ...process.env, DAYBOOK_HOME: daybook.home, DAYBOOK_SECRETS: 'file' },
    },
  );
  await daybook.restart();
  for (const [name, hash, ready] of screens) {
    await visit(page, hash, ready);
    await picture(page, `${name}-full`);
  }
  await visit(page, '/invoices', /Invoices/);
  await page.getByRole('radiogroup').getByText('Overdue').click();
  await page.getByRole('row').nth(2).click();
  await expect(page.getByRole('heading', { level: 1, name: /INV-/ })).toBeVisible();
  await page.waitForTimeout(2000);
  await picture(page, 'invoice');
  await page.getByRole('button', { name: 'Collect Payment' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'collect-payment');
  await page.keyboard.press('Escape');
  await visit(page, '/customers', /Customers/);
  await page.getByRole('row').nth(3).click();
  await page.waitForTimeout(800);
  await picture(page, 'customer');
  await visit(page, '/invoices/new', /invoice/i);
  await page.getByLabel('Item, line 1').fill('Fountain');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await picture(page, 'invoice-editor');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/Search customers/)).toBeFocused();
  await page.keyboard.type('müller');
  await page.waitForTimeout(800);
  await picture(page, 'command-palette');
});
