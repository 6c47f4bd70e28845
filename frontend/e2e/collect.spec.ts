import { ask, detailOf, newCustomer, pay, pence, sell, sumsOf } from './support/desk';
import { choose, expectRefused, figure, openInvoice, openPayments } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, pdfText, test } from './support/test';

test('one payment for several invoices, too much of it, its credit used: each penny has its place', async ({
  page,
  mailbox,
}) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const bill = (price: number, dueDate: string) =>
    sell(page, ada.id, [['Paper lantern', 1, price]], { issueDate: '2025-03-01', dueDate });
  // The one that is due last is issued first: the due date is what counts.
  const last = await bill(30_00, '2025-06-01');
  const first = await bill(10_00, '2025-04-01');
  const second = await bill(20_00, '2025-05-01');
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByLabel('Amount', { exact: true });
  const share = ({ number }: { number: string }) => dialog.getByLabel(`Paid on ${number}`);
  const collect = () => page.getByRole('button', { name: 'Collect Payment' }).click();
  const dues = () =>
    Promise.all(
      [first, second, last].map(async (it) => (await detailOf(page, it)).invoice.balance.due.minor),
    );

  await test.step('what is due first is paid first', async () => {
    await openPayments(page, ada);
    await collect();
    await expect(page.getByRole('dialog', { name: 'Collect Payment from Ada Lovelace' })).toBeVisible();
    await expect(amount).toHaveValue('60.00');
    await expect(dialog.getByRole('row').nth(1)).toContainText(first.number);
    await amount.fill('25');
    await expect(share(first)).toHaveValue('10.00');
    await expect(share(second)).toHaveValue('15.00');
    await expect(share(last)).toHaveValue('0.00');
    await expect(dialog.getByText('£35.00 will still be due.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('unless another share is typed; the shares cannot take more than there is', async () => {
    await share(last).fill('10');
    await expect(share(second)).toHaveValue('5.00');
    await share(last).fill('26');
    await expect(dialog.getByText('The invoices take £1.00 more than the amount.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Collect £25.00' }).click();
    await expect(share(last).or(amount).and(dialog.locator('[aria-invalid="true"]'))).toBeVisible();
    expect(await dues()).toEqual([10_00, 20_00, 30_00]);
    await dialog.getByRole('button', { name: 'Oldest first again' }).click();
    await expect(share(last)).toHaveValue('0.00');
    await share(second).fill('0');
    await expect(share(last)).toHaveValue('15.00');
    await dialog.getByRole('button', { name: 'Collect £25.00' }).click();
    await expect(dialog.getByText('Cash, collected')).toBeVisible();
    await expect(figure(dialog, 'Still due')).toHaveText('£35.00');
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await dues()).toEqual([0, 20_00, 15_00]);
  });

  await test.step('what is too much is kept as credit; the receipt goes by mail', async () => {
    await collect();
    await amount.fill('50');
    await expect(dialog.getByText(/^£15.00 more than is due becomes the customer.s credit/)).toBeVisible();
    await dialog.getByRole('radio', { name: 'Bank transfer' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Collect £50.00' }).click();
    await expect(figure(dialog, 'Customer’s credit')).toHaveText('£15.00');
    const receipt = (await figure(dialog, 'Receipt').textContent()) ?? '';
    await dialog.getByRole('button', { name: 'Send Receipt' }).click();
    await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('ada@example.com');
    await dialog.getByLabel('To', { exact: true }).fill('lovelace@example.org');
    await dialog.getByRole('button', { name: 'Send Receipt' }).click();
    await expect.poll(() => mailbox.messages.length).toBe(1);
    const [mail] = mailbox.messages;
    expect(mail?.to).toMatchObject({ text: 'lovelace@example.org' });
    const text = pdfText(mail?.attachments[0]?.content ?? Buffer.alloc(0));
    expect(text).toContain(receipt);
    expect(text).toMatch(/Amount received\s+£50\.00/);
    expect(text).toMatch(/Kept as your credit\s+15\.00/);
    expect(await dues()).toEqual([0, 0, 0]);
  });

  const more = await sell(page, ada.id, [['Candle', 4, 3_00]]);
  await test.step('credit pays without money moving', async () => {
    await openInvoice(page, more);
    await collect();
    await dialog.getByRole('radio', { name: 'Store credit' }).check({ force: true });
    await expect(dialog.getByText('£3.00 of credit will be left.')).toBeVisible();
    await amount.fill('13');
    await expect(dialog.getByText('At most £12.00 of the credit can be used here.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Use £13.00 of Credit' }).click();
    await expectRefused(amount, /At most £12\.00/);
    await amount.fill('12');
    await dialog.getByRole('button', { name: 'Use £12.00 of Credit' }).click();
    await expect(figure(dialog, 'Customer’s credit')).toHaveText('£3.00');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
    expect((await sumsOf(page, ada)).credit).toEqual(pence(3_00));
  });

  await test.step('money in advance is credit at once', async () => {
    await openPayments(page, ada);
    await choose(page, page, 'Collect Payment');
    await expect(dialog.getByText(/^Nothing is due/)).toBeVisible();
    await expect(amount).toBeFocused();
    await amount.fill('40');
    await amount.press('Enter');
    await expect(figure(dialog, 'Customer’s credit')).toHaveText('£43.00');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(figure(page, 'Credit')).toHaveText('£43.00');
    await expect(page.getByRole('row', { name: /Payment, kept as credit/ })).toContainText('£40.00');
  });
});

test('a payment that was recorded wrongly is reversed, and stays in the book', async ({ page }) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 1, 20_00]]);
  const wrong = await pay(page, invoice, 20_00, { note: 'Envelope of Friday' });
  const dialog = page.getByRole('dialog', { name: /^Reverse payment/ });

  await test.step('from the invoice: nothing is lost, all of it is due again', async () => {
    await openInvoice(page, invoice);
    await page.getByRole('button', { name: `Actions for receipt ${wrong.number}` }).click();
    await page.getByRole('menuitem', { name: 'Reverse Payment' }).click();
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await expect(figure(dialog, `Unpaid again on ${invoice.number}`)).toHaveText('£20.00');
    await expectAccessible(page);
    await dialog.getByLabel('Reason').fill('It was for Bertha');
    await dialog.getByRole('button', { name: 'Reverse Payment' }).click();
    await expect(dialog).toBeHidden();
    await expect(figure(page, 'Amount due')).toHaveText('£20.00');
    const breakdown = page.getByRole('region', { name: 'Payment breakdown' });
    await expect(breakdown).toContainText('It was for Bertha');
    await expect(breakdown).toContainText('Envelope of Friday');
    const { entries } = await detailOf(page, invoice);
    expect(entries.map(({ kind }) => kind)).toEqual(['invoice', 'payment', 'reversal']);
  });

  await test.step('once is enough: the menu says so', async () => {
    await page.getByRole('button', { name: `Actions for receipt ${wrong.number}` }).click();
    const item = page.getByRole('menuitem', { name: /Reverse Payment/ });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toContainText('It was reversed already.');
  });

  await test.step('from the account: not when the credit it left was used', async () => {
    const advance = await ask<{ number: string }>(page, 'Payments.Collect', {
      key: 'in advance',
      customerId: ada.id,
      method: 'bank_transfer',
      amount: pence(15_00),
      shares: [],
      receivedAt: Date.now(),
      note: '',
    });
    await pay(page, invoice, 5_00, { method: 'store_credit' });
    await openPayments(page, ada);
    const row = page.getByRole('row').filter({ hasText: advance.number });
    await row.getByRole('button', { name: 'Show details' }).click();
    const panel = page.getByRole('dialog', { name: `Payment ${advance.number}` });
    await choose(panel, page, 'Reverse Payment');
    await dialog.getByRole('button', { name: 'Reverse Payment' }).click();
    await expect(dialog.getByRole('alert')).toContainText(/credit that this payment left has been used/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await sumsOf(page, ada)).credit).toEqual(pence(10_00));
  });

  await test.step('the use reversed first, the payment can be', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Store credit/ }).click();
    const panel = page.getByRole('dialog').filter({ hasText: 'What it paid' });
    await choose(panel, page, 'Reverse Payment');
    await expect(figure(dialog, 'Back to the customer’s credit')).toHaveText('£5.00');
    await dialog.getByRole('button', { name: 'Reverse Payment' }).click();
    await expect(dialog).toBeHidden();
    await expect(panel.getByText('Reversed').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(figure(page, 'Credit')).toHaveText('£15.00');
    await page.getByRole('row', { name: /kept as credit/ }).click();
    await choose(page.getByRole('dialog').filter({ hasText: 'What it paid' }), page, 'Reverse Payment');
    await dialog.getByRole('button', { name: 'Reverse Payment' }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(figure(page, 'Credit')).toHaveText('£0.00');
    await expect(page.getByRole('row', { name: /Reversed/ })).toHaveCount(3);
    await expect(figure(page, 'Paid')).toHaveText('£0.00');
    await expect(figure(page, 'Due')).toHaveText('£20.00');
  });
});
