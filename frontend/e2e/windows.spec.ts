import type { Invoice } from '../src/api/invoices';
import { detailOf, newCustomer, pay, refund, sell, voidInvoice, writeOff } from './support/desk';
import { choose, expectRefused, openInvoice } from './support/screen';
import { openShop } from './support/shop';
import { expect, test } from './support/test';

// Each dialog is opened here; then another window changes the invoice, and only then the button is pressed.
test('an invoice that was changed meanwhile in another window: the limit is named, nothing is half done', async ({
  page,
}) => {
  await openShop(page);
  const ada = await newCustomer(page, 'Ada Lovelace');
  const bill = () => sell(page, ada.id, [['Paper lantern', 3, 10_00]]);
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByLabel('Amount', { exact: true });
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const kinds = async (invoice: Invoice) => (await detailOf(page, invoice)).entries.map(({ kind }) => kind);

  await test.step('collect: most of it was paid', async () => {
    const invoice = await bill();
    await openInvoice(page, invoice);
    await page.getByRole('button', { name: 'Collect Payment' }).click();
    await expect(amount).toHaveValue('30.00');
    await pay(page, invoice, 20_00);
    await press('Collect £30.00');
    await expectRefused(amount, /At most £10\.00/);
    expect(await kinds(invoice)).toEqual(['invoice', 'payment']);
  });

  await test.step('write off: most of it was paid', async () => {
    const invoice = await bill();
    await openInvoice(page, invoice);
    await choose(page, page, 'Write Off');
    await expect(amount).toHaveValue('30.00');
    await pay(page, invoice, 20_00);
    await press('Write Off £30.00');
    await expectRefused(amount, /At most £10\.00/);
    expect(await kinds(invoice)).toEqual(['invoice', 'payment']);
  });

  await test.step('write off: all of it was', async () => {
    const invoice = await bill();
    await openInvoice(page, invoice);
    await choose(page, page, 'Write Off');
    await expect(amount).toHaveValue('30.00');
    await writeOff(page, invoice, 30_00);
    await press('Write Off £30.00');
    await expect(dialog.getByText(`Nothing is due on invoice ${invoice.number}.`)).toBeVisible();
    expect(await kinds(invoice)).toEqual(['invoice', 'write_off']);
  });

  await test.step('void: something was paid', async () => {
    const invoice = await bill();
    await openInvoice(page, invoice);
    await choose(page, page, 'Void Invoice');
    await expect(dialog).toBeVisible();
    await pay(page, invoice, 5_00);
    await press('Void Invoice');
    await expect(dialog.getByRole('alert')).toContainText('£5.00 was paid on this invoice.');
    expect(await kinds(invoice)).toEqual(['invoice', 'payment']);
  });

  await test.step('refund: two of three were refunded', async () => {
    const invoice = await bill();
    await pay(page, invoice, 30_00);
    await openInvoice(page, invoice);
    await page.getByRole('button', { name: 'Refund Items' }).click();
    await expect(dialog.getByRole('button', { name: 'Refund £30.00' })).toBeVisible();
    await refund(page, invoice, 2, 20_00);
    const before = await kinds(invoice);
    await press('Refund £30.00');
    await expectRefused(dialog.getByLabel('Quantity of Paper lantern'), /At most 1 can be refunded/);
    expect(await kinds(invoice)).toEqual(before);
  });

  await test.step('refund: it was voided', async () => {
    const invoice = await bill();
    await openInvoice(page, invoice);
    await page.getByRole('button', { name: 'Refund Items' }).click();
    await expect(dialog.getByRole('button', { name: 'Issue Credit Note' })).toBeVisible();
    await voidInvoice(page, invoice);
    await press('Issue Credit Note');
    await expect(dialog.getByRole('alert')).toContainText(`Invoice ${invoice.number} was voided.`);
    expect(await kinds(invoice)).toEqual(['invoice', 'void']);
  });
});
