import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cardNumber, openCustomer, tab } from './support/customers';
import { ask, newCustomer, pay, refund, sell } from './support/desk';
import { test } from './support/programs';
import { expectRefused } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible } from './support/test';

test('what was noted on a customer, and every paper and file', async ({ page, mailbox, programs }) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const bertha = await newCustomer(page, 'Bertha Benz');
  const dialog = page.getByRole('dialog');
  const comments = page.getByRole('tabpanel').getByRole('listitem');
  const made = page.getByRole('region', { name: 'Documents', exact: true });
  const files = page.getByRole('region', { name: 'Attachments' });

  await test.step('nothing yet', async () => {
    await openCustomer(page, ada);
    await tab(page, 'Documents').click();
    await expect(made).toContainText('No documents yet.');
    await expectAccessible(page);
    await tab(page, 'Comments').click();
    await expect(page.getByText('Nothing noted yet.')).toBeVisible();
    await expectAccessible(page);
  });

  const order = await sell(page, ada.id, [['Paper lantern', 2, 10_00]]);
  const hers = await sell(page, bertha.id, [['Candle', 1, 5_00]]);
  const receipt = await pay(page, order, 20_00);
  await refund(page, order, 1, 10_00);
  const statement = { kind: 'statement', id: ada.id, from: '2026-01-01', to: '2026-01-31' };
  await ask(page, 'Outbox.Send', {
    key: randomUUID(),
    kind: 'statement',
    document: statement,
    to: 'ada@example.com',
    subject: 'Your account',
    text: 'Please find it attached.',
  });

  const note = page.getByLabel('New comment');
  await test.step('a comment that mentions an invoice', async () => {
    await page.reload();
    await tab(page, 'Comments').click();
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expectRefused(note, /Please write something/);
    await note.pressSequentially('Wants the second one back in May, see @');
    const offered = page.getByRole('listbox', { name: 'Matches' }).getByRole('option');
    await expect(offered).toHaveText([new RegExp(`${order.number}.*£20\\.00.*Ada Lovelace`)]);
    await expectAccessible(page);
    await note.press('Enter');
    await note.pressSequentially('and not @INV-0.');
    await expect(note).toHaveValue(`Wants the second one back in May, see @${order.number} and not @INV-0.`);
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expect(comments).toContainText(/^Owner.*\d{2}:\d{2}/);
    await expect(comments.getByRole('link')).toHaveText([`@${order.number}`]);
    await expect(comments).toContainText('and not @INV-0.');
    await expect(note).toHaveValue('');
    await expectAccessible(page);
  });

  await test.step('a card number is refused beside the field; what was typed stays', async () => {
    await note.fill(`Pays with ${cardNumber}`);
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await expectRefused(note, /looks like a card number/);
    await tab(page, 'Overview').click();
    await tab(page, 'Comments').click();
    await expect(note).toHaveValue(`Pays with ${cardNumber}`);
    await note.fill('Pays by card');
    await note.press('Control+Enter');
    await expect(comments.first()).toContainText('Pays by card');
    await expect(comments).toHaveCount(2);
  });

  await test.step('edited and deleted', async () => {
    const paysBy = comments.first();
    await paysBy.hover();
    await paysBy.getByRole('button', { name: 'Edit comment' }).click();
    await expect(paysBy.getByLabel('Edit comment')).toBeFocused();
    await paysBy.getByLabel('Edit comment').fill(cardNumber);
    await paysBy.getByRole('button', { name: 'Save' }).click();
    await expectRefused(paysBy.getByLabel('Edit comment'), /looks like a card number/);
    await paysBy.getByLabel('Edit comment').fill('Pays in cash');
    await paysBy.getByRole('button', { name: 'Save' }).click();
    await expect(paysBy).toContainText(/edited.*Pays in cash/);
    await expect(comments.nth(1)).not.toContainText('edited');
    await paysBy.getByRole('button', { name: 'Delete comment' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete this comment?' })).toContainText('Pays in cash');
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete Comment' }).click();
    await expect(comments).toHaveCount(1);
    await expect(comments).toContainText('Wants the second one');
  });

  await test.step('the mentioned invoice opens, and the way back leads to the comments', async () => {
    await comments.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: order.number })).toBeVisible();
    await page.goBack();
    await expect(comments).toContainText('Wants the second one');
  });

  await test.step('every paper that was made for her, and none of another customer', async () => {
    await tab(page, 'Documents').click();
    await expect(made.getByRole('button')).toHaveText([
      /^Statement 1 Jan 2026 – 31 Jan 2026$/,
      /^Credit note CN-/,
      `Receipt ${receipt.number}`,
      `Invoice ${order.number}`,
    ]);
    await expect(made).not.toContainText(hers.number);
    await made.getByRole('button', { name: `Invoice ${order.number}` }).click();
    await expect(dialog.locator('canvas').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(async () => (await programs.opened()).length).toBe(1);
    const [opened = ''] = await programs.opened();
    expect((await readFile(new URL(opened))).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  const bring = async (...payload: { name: string; mimeType: string; buffer: Buffer }[]) => {
    const chooser = page.waitForEvent('filechooser');
    await files.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(payload);
  };
  const signature = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 120 } });
  await test.step('a picture is kept, shown and opened', async () => {
    await bring({ name: 'Signature.png', mimeType: 'image/png', buffer: signature });
    await expect(files.getByRole('listitem').filter({ hasText: 'Signature.png' })).toContainText(
      /kB · Owner · /,
    );
    await page.reload();
    await tab(page, 'Documents').click();
    await files.getByRole('button', { name: 'Signature.png', exact: true }).click();
    const picture = dialog.getByRole('img', { name: 'Signature.png' });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(async () => (await programs.opened()).length).toBe(2);
    const [, opened = ''] = await programs.opened();
    expect(opened).toMatch(/Signature\.png$/);
    expect((await readFile(new URL(opened))).equals(signature)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('what cannot be kept says why, and keeps nothing else out', async () => {
    await bring(
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>Hello</p>') },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
      {
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7'),
      },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'Delivery note.txt', mimeType: 'text/plain', buffer: Buffer.from('One lantern') },
    );
    await expect(files.getByRole('button', { name: 'Delivery note.txt', exact: true })).toBeVisible();
    for (const [name, reason] of [
      ['page.html', 'Only PDF, PNG, JPEG, GIF, WebP, TXT, CSV, DOCX, XLSX and ODT files can be kept.'],
      ['photo.png', 'The file photo.png does not hold what its name says.'],
      ['scan.pdf', 'A file can have 10 MB.'],
      ['empty.txt', 'There is nothing in this file.'],
    ] as const) {
      await expect(files.getByText(`${name} ${reason}`)).toBeVisible();
      await expect(files.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    await expectAccessible(page);
  });

  await test.step('a file is removed, not without asking', async () => {
    await files.getByRole('button', { name: 'Delete: Signature.png' }).click();
    await expect(dialog).toContainText('Signature.png is removed from the book.');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Delete File' }).click();
    await expect(files.getByRole('button', { name: 'Signature.png', exact: true })).toHaveCount(0);
    await expect(files.getByRole('button', { name: 'Delivery note.txt', exact: true })).toBeVisible();
  });
});
