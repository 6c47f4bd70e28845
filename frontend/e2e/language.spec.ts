import { expect, pdfText, test } from './support/test';

test('a shop in Germany speaks German, on the screen and on paper', async ({ page, daybook }) => {
  await test.step('from the first page on', async () => {
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Willkommen bei Daybook' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toHaveValue('Deutsch');
    await page.getByLabel('Name des Ladens').fill('Papierlaterne');
    await page.getByRole('button', { name: 'Buch aufschlagen' }).click();
    await expect(page.getByRole('heading', { name: 'Heute', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    for (const name of ['Kunden', 'Rechnungen', 'Artikel', 'Postausgang', 'Einstellungen']) {
      await expect(page.getByRole('navigation').getByRole('link', { name })).toBeVisible();
    }
  });

  await test.step('a customer', async () => {
    await page.goto('/#/customers/new');
    await page.getByRole('button', { name: 'Kunde speichern' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
      /Bitte geben Sie einen Namen an/,
    );
    await page.getByLabel('Name', { exact: true }).fill('Jürgen Großmann');
    await page.getByRole('button', { name: 'Kunde speichern' }).click();
    await page.getByRole('button', { name: 'Neue Rechnung' }).click();
  });

  await test.step('amounts as they are written in Germany', async () => {
    for (const [line, typed] of ['1234,5', '1.234,50', '1234.5'].entries()) {
      await page.getByLabel(`Artikel, Zeile ${line + 1}`).fill('Füllfederhalter');
      const price = page.getByLabel(`Einzelpreis, Zeile ${line + 1}`);
      await price.fill(typed);
      await price.press('Tab');
      await expect(price).toHaveValue('1.234,50');
    }
    await expect(page.getByRole('button', { name: 'Rechnung ausstellen · 3.703,50 €' })).toBeVisible();
    await expect(page.getByText('Gespeichert')).toBeVisible();
  });

  await test.step('the invoice', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: 'Diese Rechnung ausstellen?' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('term').filter({ hasText: 'Noch zu zahlen' })).toBeVisible();
    const id = new URL(page.url()).hash.split('/').at(-1);
    const pdf = await page.request.get(`/pdf/invoice/${id}`);
    const text = pdfText(await pdf.body());
    expect(text).toContain('Rechnung');
    expect(text).toContain('Jürgen Großmann');
    expect(text).toMatch(/19 %\s+1\.234,50/);
    expect(text).toContain('3.703,50 €');
    expect(text).not.toContain('Invoice');
  });

  await test.step('the day after', async () => {
    await daybook.restart();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Heute', exact: true })).toBeVisible();
    await expect(page.getByText('3.703,50 €').first()).toBeVisible();
  });
});
