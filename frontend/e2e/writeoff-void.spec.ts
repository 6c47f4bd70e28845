import { detailOf, newCustomer, pay, pence, sell } from './support/desk';
import { choose, expectRefused, figure, openInvoice } from './support/screen';
import { openShop } from './support/shop';
import { expect, expectAccessible, paperText, paperWords, test } from './support/test';

test.beforeEach(({ page }) => openShop(page));

test('a part is written off, and comes after all', async ({ page }) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 3, 10_00]]);
  const dialog = page.getByRole('dialog', { name: `Write off what is due on ${invoice.number}` });
  const amount = dialog.getByLabel('Amount', { exact: true });
  await openInvoice(page, invoice);
  await choose(page, page, 'Write Off');

  await test.step('never more than is due', async () => {
    await expect(amount).toHaveValue('30.00');
    await amount.fill('30.01');
    await expectRefused(amount, /At most £30\.00/);
    await dialog.getByRole('button', { name: 'Write Off £30.01' }).click();
    await expectRefused(amount, /At most £30\.00/);
    await amount.fill('0');
    await expect(dialog.getByRole('button', { name: /^Write Off/ })).toBeDisabled();
    expect((await detailOf(page, invoice)).entries).toHaveLength(1);
  });

  await test.step('a part, with its reason', async () => {
    await amount.fill('12');
    await dialog.getByLabel('Reason').fill('Moved away');
    await expect(figure(dialog, 'Amount due afterwards')).toHaveText('£18.00');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Write Off £12.00' }).click();
    await expect(dialog).toBeHidden();
    await expect(figure(page, 'Written off')).toHaveText('£12.00');
    await expect(figure(page, 'Amount due')).toHaveText('£18.00');
    await expect(page.getByRole('region', { name: 'Payment breakdown' })).toContainText('Moved away');
    expect(await paperText(page, `invoice/${invoice.id}`)).toMatch(/Written off\s+[-−]?£12\.00/);
  });

  await test.step('all of it is paid in the end', async () => {
    await page.getByRole('button', { name: 'Collect Payment' }).click();
    const collect = page.getByRole('dialog', { name: /^Collect Payment/ });
    await collect.getByLabel('Amount', { exact: true }).fill('30');
    await expect(collect.getByText('£12.00 that was written off is recovered.')).toBeVisible();
    await collect.getByRole('button', { name: 'Collect £30.00' }).click();
    await expect(figure(collect, 'Write-off recovered')).toHaveText('£12.00');
    await collect.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
    expect((await detailOf(page, invoice)).invoice.balance).toMatchObject({
      paid: pence(30_00),
      writtenOff: pence(0),
      due: pence(0),
    });
  });

  await test.step('nothing is left to write off, and the menu says so', async () => {
    await page.getByRole('button', { name: 'More Actions' }).click();
    for (const action of ['Collect Payment', 'Send Reminder', 'Write Off']) {
      const item = page.getByRole('menuitem', { name: action });
      await expect(item).toHaveAttribute('aria-disabled', 'true');
      await expect(item).toContainText('Nothing is due.');
    }
  });
});

test('an invoice that should never have been is void, and its number stays', async ({ page }) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 1, 10_00]]);
  const dialog = page.getByRole('dialog', { name: `Void invoice ${invoice.number}?` });
  await openInvoice(page, invoice);
  await choose(page, page, 'Void Invoice');
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(figure(dialog, 'Taken back')).toHaveText('£10.00');
  await expectAccessible(page);
  await dialog.getByLabel('Reason').fill('Billed twice');
  await dialog.getByRole('button', { name: 'Void Invoice' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Invoice ${invoice.number} is void`)).toBeVisible();
  await expect(page.getByRole('note')).toContainText('Billed twice');
  await expectAccessible(page);

  await test.step('the paper says so, and the number is not given again', async () => {
    const words = await paperWords(page, `invoice/${invoice.id}`);
    expect(words).toMatch(/^V\s*O\s*I\s*D\s/);
    expect(words).toContain(invoice.number);
    const next = await sell(page, ada.id, [['Paper lantern', 1, 10_00]]);
    expect(next.number.slice(-5)).toBe('00002');
  });

  await test.step('what cannot be done any more says why', async () => {
    await expect(page.getByRole('button', { name: 'Refund Items' })).toHaveAccessibleDescription(
      'The invoice is void.',
    );
    await page.getByRole('button', { name: 'More Actions' }).click();
    for (const action of ['Collect Payment', 'Send Reminder', 'Write Off', 'Void Invoice']) {
      await expect(page.getByRole('menuitem', { name: action })).toContainText('The invoice is void.');
    }
    expect((await detailOf(page, invoice)).entries.map(({ kind }) => kind)).toEqual(['invoice', 'void']);
  });
});

test('an invoice that was paid is not voided; its items are refunded', async ({ page }) => {
  const ada = await newCustomer(page, 'Ada Lovelace');
  const invoice = await sell(page, ada.id, [['Paper lantern', 2, 10_00]]);
  await pay(page, invoice, 5_00);
  await openInvoice(page, invoice);
  await choose(page, page, 'Void Invoice');
  const why = page.getByRole('dialog', { name: `${invoice.number} cannot be voided` });
  await expect(why).toContainText('£5.00 was paid on this invoice. Refund its items instead');
  await expectAccessible(page);
  await why.getByRole('button', { name: 'Refund Items' }).click();
  const refund = page.getByRole('dialog', { name: `Refund Items of ${invoice.number}` });
  await refund.getByLabel('Quantity of Paper lantern').fill('1');
  await refund.getByRole('button', { name: 'Issue Credit Note' }).click();
  await refund.getByRole('button', { name: 'Done' }).click();

  await test.step('with a credit note on it, neither', async () => {
    await choose(page, page, 'Void Invoice');
    await expect(why).toBeVisible();
    await why.getByRole('button', { name: 'Close' }).last().click();
    await expect(why).toBeHidden();
    expect((await detailOf(page, invoice)).invoice.balance.voided).toBe(false);
  });
});
