import { newCustomer, pay, refund, sell, sumsOf } from './support/desk';
import { choose, figure, openPayments, select } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, paperText, pdfText, test } from './support/test';

test('a statement of each year: one ends where the next begins, on the screen, on paper, in the post', async ({
  page,
  mailbox,
}) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const year = new Date().getUTCFullYear();
  const old = await sell(page, ada.id, [['Paper lantern', 3, 10_00]], {
    issueDate: `${year - 1}-05-10`,
    dueDate: `${year - 1}-05-24`,
  });
  await pay(page, old, 18_00, {
    method: 'bank_transfer',
    receivedAt: Date.parse(`${year - 1}-06-01T10:00:00Z`),
  });
  const fresh = await sell(page, ada.id, [['Candle', 2, 4_00]]);
  await pay(page, fresh, 8_00);
  await refund(page, fresh, 1, 4_00);
  const period = page.getByRole('combobox', { name: 'Period' });
  const row = (name: string | RegExp) => page.getByRole('row', { name });

  await test.step('this year', async () => {
    await openPayments(page, ada);
    await choose(page, page, /^Statement/);
    await expect(page.getByRole('heading', { level: 1, name: 'Statement' })).toBeVisible();
    await expect(row(/Opening balance/)).toContainText('£12.00');
    await expect(row(/Invoice issued/)).toContainText(fresh.number);
    await expect(row(/Credit note issued/)).toContainText(/[-−]£4\.00/);
    await expect(row(/Closing balance/)).toContainText('£12.00');
    await expectAccessible(page);
  });

  await test.step('last year', async () => {
    await select(page, period, 'Last year');
    await expect(row(/Opening balance/)).toContainText('£0.00');
    await expect(row(/Payment received · Bank transfer/)).toContainText(/[-−]£18\.00.*£12\.00/);
    await expect(row(/Closing balance/)).toContainText('£12.00');
    await expect(page.getByText(fresh.number)).toHaveCount(0);
  });

  await test.step('any days: before the payment all was owed', async () => {
    await select(page, period, 'Other dates');
    await page.getByLabel('From').fill(`01/05/${year - 1}`);
    await page.getByLabel('To', { exact: true }).fill(`31/05/${year - 1}`);
    await page.getByLabel('To', { exact: true }).press('Tab');
    await expect(row(/Closing balance/)).toContainText('£30.00');
    await expect(row(/Payment received/)).toHaveCount(0);
    await page.getByLabel('From').fill(`01/07/${year - 1}`);
    await page.getByLabel('To', { exact: true }).fill(`31/07/${year - 1}`);
    await page.getByLabel('To', { exact: true }).press('Tab');
    await expect(page.getByText('Nothing happened in this period.')).toBeVisible();
  });

  const [from, to] = [`${year - 1}-01-01`, `${year - 1}-12-31`];
  await test.step('on paper', async () => {
    await select(page, period, 'Last year');
    await page.getByRole('tab', { name: 'PDF' }).click();
    await expect(page.locator('canvas').first()).toBeVisible();
    const text = await paperText(page, `statement/${ada.id}?from=${from}&to=${to}`);
    expect(text).toMatch(/Opening balance\s+0\.00/);
    expect(text).toMatch(/You owe\s+£12\.00/);
    expect(text).toContain(old.number);
  });

  await test.step('in the post', async () => {
    await page.getByRole('button', { name: 'Send Statement' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send Statement' });
    await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('ada@example.com');
    await dialog.getByRole('button', { name: 'Send Statement' }).click();
    await expect.poll(() => mailbox.messages.length).toBe(1);
    const text = pdfText(mailbox.messages[0]?.attachments[0]?.content ?? Buffer.alloc(0));
    expect(text).toMatch(/You owe\s+£12\.00/);
    expect(text).not.toContain(fresh.number);
  });

  await test.step('what is owed at the end is what the account says', async () => {
    await select(page, period, 'This year');
    const { due, credit } = await sumsOf(page, ada);
    expect(due.minor - credit.minor).toBe(12_00);
    await expect(figure(page, 'Closing balance')).toHaveText('£12.00');
  });
});
