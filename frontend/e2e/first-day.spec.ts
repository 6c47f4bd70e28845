import { expect, expectAccessible, pdfText, test } from './support/test';

test('a first day: three questions, a customer, an invoice, money, a PDF in the post; the next morning it is all there', async ({
  page,
  daybook,
  mailbox,
}) => {
  await page.goto('/');

  await test.step('three questions', async () => {
    await expect(page.getByRole('heading', { name: 'Welcome to Daybook' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Country' }).click();
    await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Land' })).toHaveValue('Deutschland');
    // A German shop speaks German until it is told otherwise.
    await page.getByRole('combobox', { name: 'Sprache' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('Germany');
    await page.getByLabel('Shop name').fill('The Paper Lantern');
    await page.getByLabel('Street and number').fill('Marktplatz 4');
    await page.getByLabel('Postal code').fill('10115');
    await page.getByLabel('City').fill('Berlin');
    await page.getByLabel('Email').fill('shop@example.com');
    await page.getByRole('button', { name: 'Open the Book' }).click();
    await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the mail server', async () => {
    await page.goto('/#/settings/mail');
    await page.getByLabel('Server name').fill(mailbox.address.host);
    await page.getByLabel('Port').fill(String(mailbox.address.port));
    await page.getByRole('combobox', { name: 'Protection' }).click();
    await page.getByRole('option', { name: 'None' }).click();
    await page.getByRole('button', { name: 'Send a Test' }).click();
    await expect(page.getByText('The test is on its way to shop@example.com')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => mailbox.messages.length).toBe(1);
  });

  await test.step('a customer', async () => {
    await page.goto('/#/customers/new');
    await page.getByLabel('Name', { exact: true }).fill('Jürgen Großmann');
    await page.getByLabel('Email').fill('juergen@example.org');
    await page.getByLabel('Phone Number').fill('0151 23456789');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Jürgen Großmann' })).toBeVisible();
    await expect(page.getByText('+49 151 234 567 89')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('an invoice, by the keyboard', async () => {
    await page.getByRole('button', { name: 'New invoice' }).click();
    await page.getByLabel('Item, line 1').fill('Fountain pen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('49.95');
    await page.keyboard.press('Enter');
    await expect(page.getByText('€99.90').or(page.getByText('99,90 €')).first()).toBeVisible();
    await expect(page.getByText('Saved')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Issue invoice/ })
      .click();
    await expect(page.getByRole('heading', { name: /INV-\d{4}-00001/ })).toBeVisible();
  });

  await test.step('money for it', async () => {
    await page.getByRole('button', { name: 'Collect Payment' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount').fill('40');
    await dialog.getByRole('button', { name: /^Collect/ }).click();
    await expect(dialog.getByText('59,90 €')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Partly paid').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the PDF goes by mail', async () => {
    await page.getByRole('button', { name: 'Send Invoice' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('juergen@example.org');
    await dialog.getByRole('button', { name: 'Send Invoice' }).click();
    await expect.poll(() => mailbox.messages.length).toBe(2);
    const mail = mailbox.messages[1];
    const text = pdfText(mail?.attachments[0]?.content ?? Buffer.alloc(0));
    expect(text).toMatch(/INV-\d{4}-00001/);
    expect(text).toContain('99,90 €');
    await page.goto('/#/outbox');
    await expect(page.getByText('Sent', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the next morning', async () => {
    await daybook.restart();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
    await expect(page.getByText('59,90 €').first()).toBeVisible();
    await page.goto('/#/customers');
    await page.getByText('Jürgen Großmann').click();
    await expect(page.getByText('59,90 €').first()).toBeVisible();
  });
});
