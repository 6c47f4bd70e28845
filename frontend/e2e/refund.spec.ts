import { detailOf, newCustomer, pay, pence, sell, sumsOf } from './support/desk';
import { expectRefused, figure, openInvoice, openPayments, select } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, paperText, pdfText, test } from './support/test';

test('two lanterns come back, one candle in part: never more than was sold and paid', async ({
  page,
  mailbox,
}) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const invoice = await sell(page, ada.id, [
    ['Paper lantern', 3, 12_00],
    ['Candle', 2, 5_00],
  ]);
  await pay(page, invoice, 46_00);
  await openInvoice(page, invoice);
  await page.getByRole('button', { name: 'Refund Items' }).click();
  const dialog = page.getByRole('dialog', { name: `Refund Items of ${invoice.number}` });
  const quantity = dialog.getByLabel('Quantity of Paper lantern');
  const amount = dialog.getByLabel('Amount of Candle');
  const entries = async () => (await detailOf(page, invoice)).entries.length;

  await test.step('what there is to choose, and that there is no way back', async () => {
    await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
    await expect(dialog.getByLabel('All items, at most £46.00')).toBeFocused();
    await dialog.getByRole('button', { name: 'Refund Items' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Paper lantern', { exact: true }).check();
    await expect(quantity).toHaveValue('3');
    await expect(dialog.getByText('at most £36.00')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Refund £36.00' })).toBeVisible();
    await dialog.getByLabel('Candle', { exact: true }).check();
    await expect(dialog.getByText('at most £10.00')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Refund £46.00' })).toBeVisible();
  });

  await test.step('more than was sold is refused beside the field', async () => {
    await quantity.fill('4');
    await expectRefused(quantity, /At most 3 can be refunded/);
    await quantity.fill('2');
    await expect(dialog.getByLabel('Amount of Paper lantern')).toHaveValue('24.00');
    await amount.fill('10.01');
    await expectRefused(amount, /At most £10\.00/);
    await dialog.getByRole('button', { name: 'Refund Items' }).click();
    await expectRefused(amount, /At most £10\.00/);
    expect(await entries()).toBe(2);
    await amount.fill('2.50');
    await expect(dialog.getByRole('button', { name: 'Refund £26.50' })).toBeVisible();
    await expect(figure(dialog, 'Credit note')).toHaveText('£26.50');
  });

  await test.step('the parts of what goes back must add up', async () => {
    await dialog.getByRole('button', { name: 'Split over several' }).click();
    await dialog.getByLabel('Amount 1').fill('20');
    await expect(dialog.getByText('The parts add up.')).toBeVisible();
    await expect(dialog.getByLabel('Amount 2')).toHaveValue('6.50');
    await dialog.getByLabel('Amount 2').fill('6');
    await expect(dialog.getByText('£0.50 still missing.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Refund £26.50' }).click();
    await expect(dialog.getByRole('alert')).toContainText('£26.50 must go back to the customer');
    await dialog.getByLabel('Amount 2').fill('7');
    await expect(dialog.getByText('£0.50 too much.')).toBeVisible();
    await expectAccessible(page);
    expect(await entries()).toBe(2);
    await dialog.getByLabel('Amount 2').fill('6.50');
    await select(page, dialog.getByRole('combobox', { name: 'Method 1' }), 'Cash');
    await select(page, dialog.getByRole('combobox', { name: 'Method 2' }), 'Store credit');
    await dialog.getByLabel('Reason').fill('Torn paper');
    await dialog.getByRole('button', { name: 'Journal' }).click();
    await expect(dialog.getByRole('table').first()).toBeVisible();
  });

  let note = '';
  await test.step('the credit note has its own number, and goes by mail', async () => {
    await dialog.getByRole('button', { name: 'Refund £26.50' }).click();
    const issued = dialog.getByText(/^Credit note CN-\d{4}-00001 is issued/);
    note = /CN-\d{4}-\d{5}/.exec((await issued.textContent()) ?? '')?.[0] ?? '';
    await expect(figure(dialog, 'Cash')).toHaveText('£20.00');
    await expect(figure(dialog, 'Store credit')).toHaveText('£6.50');
    await dialog.getByRole('button', { name: 'Send Credit Note' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send Credit Note' }).click();
    await expect.poll(() => mailbox.messages.length).toBe(1);
    const text = pdfText(mailbox.messages[0]?.attachments[0]?.content ?? Buffer.alloc(0));
    for (const part of [note, invoice.number, 'Torn paper', 'Paper lantern', 'Candle'])
      expect(text).toContain(part);
    expect(text).toMatch(/Total credited\s+£26\.50/);
    const [made] = (await detailOf(page, invoice)).creditNotes;
    expect(await paperText(page, `credit_note/${made?.id}`)).toBe(text);
  });

  await test.step('the invoice, the account and the credit say the same', async () => {
    await expect(page.getByText('Partly refunded').first()).toBeVisible();
    await expect(figure(page, 'Credited')).toHaveText('£26.50');
    await expect(figure(page, 'Amount due')).toHaveText('£0.00');
    await expect(page.getByRole('region', { name: 'Payment breakdown' })).toContainText('Torn paper');
    expect((await sumsOf(page, ada)).credit).toEqual(pence(6_50));
    await openPayments(page, ada);
    await expect(page.getByRole('row', { name: new RegExp(`Refund for ${invoice.number}`) })).toHaveCount(2);
    await expect(figure(page, 'Billed')).toHaveText('£19.50');
    await expect(figure(page, 'Credit')).toHaveText('£6.50');
  });
});

test('of an unpaid invoice nothing leaves: the credit note lowers what is due', async ({ page }) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 3, 10_00]]);
  const dialog = page.getByRole('dialog', { name: `Refund Items of ${invoice.number}` });
  await openPayments(page, ada);
  await page
    .getByRole('row', { name: /Paper lantern/ })
    .getByRole('button', { name: 'Show details' })
    .click();
  const panel = page.getByRole('dialog', { name: invoice.number, exact: true });

  await test.step("from the customer's panel, a third of it", async () => {
    await panel.getByRole('button', { name: 'Refund Items' }).click();
    await dialog.getByLabel('Quantity of Paper lantern').fill('1');
    await expect(dialog.getByText('No money goes back: it lowers what is still unpaid.')).toBeVisible();
    await expect(figure(dialog, 'Amount due afterwards')).toHaveText('£20.00');
    await dialog.getByRole('button', { name: 'Issue Credit Note' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toBeHidden();
    await expect(panel.getByText(/CN-\d{4}-00001/).first()).toBeVisible();
    await expect(figure(page, 'Due')).toHaveText('£20.00');
    await expect(page.getByRole('row', { name: /Refund/ })).toHaveCount(0);
  });

  await test.step('then partly paid: first what is unpaid, only the rest leaves', async () => {
    await pay(page, invoice, 15_00);
    await openInvoice(page, invoice);
    await page.reload();
    await page.getByRole('button', { name: 'Refund Items' }).click();
    await expect(dialog.getByLabel('Quantity of Paper lantern')).toHaveValue('2');
    await expect(figure(dialog, 'Lowers the amount due')).toHaveText(/^[-−]£5\.00$/);
    await dialog.getByRole('button', { name: 'Refund £15.00' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Refunded', { exact: true }).first()).toBeVisible();
  });

  await test.step('after that there is nothing to refund, and the button says why', async () => {
    const again = page.getByRole('button', { name: 'Refund Items' });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await expect(again).toHaveAccessibleDescription('Everything was refunded.');
    await again.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    expect((await detailOf(page, invoice)).invoice.balance).toMatchObject({
      credited: pence(30_00),
      paid: pence(15_00),
      refunded: pence(15_00),
      due: pence(0),
    });
  });
});
