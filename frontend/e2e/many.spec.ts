import { detailOf, newCustomer, pence, saveDraft, sell } from './support/desk';
import { expectRefused, figure } from './support/screen';
import { openShop, setUpMail } from './support/shop';
import { expect, expectAccessible, test } from './support/test';

test('many invoices at once: chosen by key and by mouse, sent, reminded of, paid', async ({
  page,
  mailbox,
}) => {
  await openShop(page);
  await setUpMail(page, mailbox);
  const ada = await newCustomer(page, 'Ada Lovelace', 'ada@example.com');
  const bertha = await newCustomer(page, 'Bertha Benz');
  const days = { issueDate: '2025-03-01', dueDate: '2025-03-15' };
  const first = await sell(page, ada.id, [['Paper lantern', 1, 10_00]], days);
  const second = await sell(page, ada.id, [['Paper lantern', 2, 10_00]], days);
  const hers = await sell(page, bertha.id, [['Candle', 1, 5_00]], days);
  const late = await sell(page, ada.id, [['Candle', 2, 5_00]], days);
  await saveDraft(page, ada.id, [['Kite', 1, 8_00]]);
  const row = (of: { number: string }) => page.getByRole('row').filter({ hasText: of.number });
  const bar = page.getByRole('region', { name: 'Selection' });
  const dialog = page.getByRole('dialog');
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const dueOf = async (invoice: typeof first) => (await detailOf(page, invoice)).invoice.balance.due;
  await page.goto('/#/invoices');

  await test.step('by keys: a row, as far as another, all, none', async () => {
    await row(late).focus();
    await page.keyboard.press('Space');
    await expect(bar).toContainText('1 selected');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar).toContainText('3 selected');
    await expect(bar).toContainText('£35.00 due');
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    await expect(bar).toContainText('5 selected');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
  });

  await test.step('by the mouse, sent: who has no address is named', async () => {
    await row(first).getByRole('checkbox').click();
    await row(late).click({ modifiers: ['Shift'] });
    await expect(bar).toContainText('4 selected');
    await bar.getByRole('button', { name: 'Send Invoice' }).click();
    await press('Send 4 Invoices');
    await expect(page.getByRole('dialog', { name: '1 invoice was left out' })).toBeVisible();
    await expect(dialog.getByText('3 mails are in the outbox.')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveText([
      new RegExp(`${hers.number} · Bertha Benz.*no mail address`),
    ]);
    await expectAccessible(page);
    await press('Done');
    await expect(bar).toBeHidden();
    await expect.poll(() => mailbox.messages.length).toBe(3);
  });

  await test.step('reminded', async () => {
    await row(first).getByRole('checkbox').click();
    await row(second).getByRole('checkbox').click();
    await bar.getByRole('button', { name: 'Send Reminder' }).click();
    await press('Send 2 Reminders');
    await expect(page.getByText('2 mails are in the outbox.')).toBeVisible();
    await expect.poll(() => mailbox.messages.length).toBe(5);
    await expect(bar).toBeHidden();
  });

  await test.step('one payment of one customer', async () => {
    await row(first).getByRole('checkbox').click();
    await row(second).getByRole('checkbox').click();
    await bar.getByRole('button', { name: 'Collect Payment' }).click();
    await expect(page.getByRole('dialog', { name: 'Collect Payment from Ada Lovelace' })).toBeVisible();
    await dialog.getByLabel('Amount', { exact: true }).fill('15');
    await expect(dialog.getByLabel(`Paid on ${second.number}`)).toHaveValue('5.00');
    await dialog.getByLabel(`Paid on ${second.number}`).fill('20.01');
    await dialog.getByLabel('Amount', { exact: true }).fill('40');
    await press('Collect £40.00');
    await expectRefused(dialog.getByLabel(`Paid on ${second.number}`), /At most £20\.00/);
    await dialog.getByLabel(`Paid on ${second.number}`).fill('5');
    await dialog.getByLabel('Amount', { exact: true }).fill('15');
    await press('Collect £15.00');
    await expect(figure(dialog, 'Still due')).toHaveText('£15.00');
    await press('Done');
    expect([await dueOf(first), await dueOf(second)]).toEqual([pence(0), pence(15_00)]);
    await page.keyboard.press('Escape');
  });

  await test.step('what several customers owe, each in full', async () => {
    await row(second).getByRole('checkbox').check();
    await row(hers).getByRole('checkbox').check();
    await bar.getByRole('button', { name: 'Collect Payment' }).click();
    await expect(figure(dialog, 'Customers')).toHaveText('2');
    await expect(figure(dialog, 'All that is due')).toHaveText('£20.00');
    await expectAccessible(page);
    await press('Collect £20.00');
    await expect(page.getByText('2 payments collected, £20.00')).toBeVisible();
    expect([await dueOf(second), await dueOf(hers), await dueOf(late)]).toEqual([
      pence(0),
      pence(0),
      pence(10_00),
    ]);
  });

  await test.step('what cannot be done says why', async () => {
    await row(first).getByRole('checkbox').check();
    const remind = bar.getByRole('button', { name: 'Send Reminder' });
    await expect(remind).toHaveAttribute('aria-disabled', 'true');
    await remind.hover();
    await expect(page.getByRole('tooltip')).toHaveText('Nothing is due on what is selected.');
    await page.keyboard.press('Escape');
    await page.getByRole('radiogroup').getByText('Drafts', { exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Ada' }).getByRole('checkbox').check();
    await bar.getByRole('button', { name: 'Send Invoice' }).hover();
    await expect(page.getByRole('tooltip')).toHaveText(/^Drafts are not issued yet/);
  });
});
