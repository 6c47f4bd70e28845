import { freePort } from './support/daybook';
import { ask } from './support/desk';
import { expectRefused } from './support/screen';
import { openShop } from './support/shop';
import { SmsPhone } from './support/smsPhone';
import { expect, expectAccessible, test } from './support/test';

test('an SMS in the shop’s own German words: written, refused, tried, sent by the phone, put off and tried again', async ({
  page,
}) => {
  const phone = await SmsPhone.open();
  const save = page.getByRole('button', { name: 'Save' });
  const german = page.getByLabel('Text of the SMS');
  const created = page.getByRole('dialog', { name: 'Checkout Page Created' });
  const panel = page.getByRole('dialog', { name: /^Order / });
  const firstRow = page.getByRole('row').nth(1);
  await openShop(page);

  await test.step('the standard text is there, and a preview follows what is typed', async () => {
    await page.goto('/#/links/configuration');
    await page.getByLabel('Terms and Conditions link').fill('https://example.com/terms');
    await page.getByText('German', { exact: true }).click();
    await expect(german).toHaveValue(/^\{shop\}: Ihre Bestellung/);
    await expect(page.getByText(/^2 parts · /)).toBeVisible();
    await german.fill('Lampion für {customer}: {total}, {until} 🏮 {URL}');
    await expect(page.getByText(/^Lampion für Erika Mustermann: £49\.90/)).toBeVisible();
    await expect(page.getByText(/beyond the SMS alphabet/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('an unknown placeholder and a missing link are refused, in the language they are about', async () => {
    await page.getByText('English', { exact: true }).click();
    await save.click();
    await expectRefused(german, /no placeholder \{URL\}/);
    await german.fill('Lampion für {customer}');
    await save.click();
    await expectRefused(german, /must say \{url\}/);
    await german.fill('Lampion für {customer}: {total}, {url} bis {until}');
    await save.click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await page.getByText('German', { exact: true }).click();
    await expect(german).toHaveValue('Lampion für {customer}: {total}, {url} bis {until}');
    await page.getByRole('button', { name: 'Restore the standard text' }).click();
    await expect(german).toHaveValue(/^\{shop\}: Ihre Bestellung/);
    await german.fill('Lampion für {customer}: {total}, {url} bis {until}');
    await page.getByRole('radio', { name: 'This computer only' }).check();
    await page.getByLabel('Port').fill(String(await freePort()));
    await save.click();
    await expect(page.getByText(/Pages are served at 127\.0\.0\.1/)).toBeVisible();
  });

  await test.step('the phone is set up once a test has gone through', async () => {
    await page.goto('/#/settings/sms');
    await page.getByRole('radio', { name: 'Android SMS Gateway' }).check();
    await page.getByLabel('Address').fill('http://sms.example.com:8080');
    await page.getByLabel('User name').fill(phone.user);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await save.click();
    await expectRefused(page.getByLabel('Address'), /begin with https/);
    await page.getByLabel('Address').fill(phone.address);
    await page.getByRole('button', { name: 'Send a Test' }).click();
    await expectRefused(page.getByLabel('Phone number for the test'), /give a phone number/);
    await page.getByLabel('Phone number for the test').fill('07400 123456');
    await page.getByRole('button', { name: 'Send a Test' }).click();
    await expect(page.getByText(/refused the user name or the password/)).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(phone.password);
    await page.getByRole('button', { name: 'Send a Test' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'on its way' })).toBeVisible();
    expect(phone.texts[0]?.phoneNumbers).toEqual(['+447400123456']);
    await expectAccessible(page);
    await save.click();
    await expect(page.getByText(/A password is kept/)).toBeVisible();
  });

  const order = async (name: string) => {
    await page.goto('/#/links/new');
    await page.getByLabel('Phone Number').fill('07400 123456');
    await page.getByLabel("Customer's name").fill(name);
    await page.getByLabel('Merchant Reference 1').fill('WEB');
    await page.getByRole('combobox', { name: 'Language of the page' }).click();
    await page.getByRole('option', { name: 'German' }).click();
    await page.getByLabel('Item name, line 1').fill('Paper lantern');
    await page.getByLabel('Unit price, line 1').fill('10');
    await page.getByRole('button', { name: 'Create Order' }).click();
  };

  await test.step('a link to a phone number is sent by itself, in German', async () => {
    await order('Grace Hopper');
    await expect(created.getByText(/^SMS sent to \+44/)).toBeVisible();
    await expect(created.getByRole('link', { name: 'Open SMS' })).toBeHidden();
    const url = await created.getByText(/^http:/).innerText();
    expect(phone.texts[1]?.message).toContain(`Lampion für Grace Hopper: £10.00, ${url} bis `);
    await created.getByRole('button', { name: 'Show History' }).click();
    await expect(firstRow).toContainText(/Grace Hopper.*SMS/);
    await firstRow.click();
    await expect(panel.getByText(/^SMS sent to \+44/)).toBeVisible();
    await expect(panel.getByText('Sent by SMS')).toBeVisible();
    await panel.getByRole('button', { name: 'Resend' }).click();
    await expect.poll(() => phone.texts.length).toBe(3);
    await expectAccessible(page);
  });

  await test.step('while the phone is busy it waits, with the reason and the way to try again', async () => {
    phone.beBusy(true);
    await order('Ada Lovelace');
    await expect(created.getByText(/asks to try again later/)).toBeVisible();
    phone.beBusy(false);
    await created.getByRole('button', { name: 'Try Again' }).click();
    await expect(created.getByText(/^SMS sent to \+44/)).toBeVisible();
    expect(phone.texts).toHaveLength(4);
    const outbox = await ask<{ rows: { sending: string; state: string }[] }>(page, 'Outbox.List', {
      unsent: false,
      cursor: '',
      limit: 0,
    });
    expect(outbox.rows.map(({ sending, state }) => `${sending} ${state}`)).toEqual(Array(3).fill('sms sent'));
    await page.goto('/#/outbox');
    await expect(firstRow).toContainText(/\+44.*Lampion für Ada Lovelace.*Payment link.*Sent/);
  });
  await phone.stop();
});
