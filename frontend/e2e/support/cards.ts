import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Opens an order on the customer's side and goes on to the gateway's page. */
export async function chooseCard(customer: Page, url: string): Promise<void> {
  await customer.goto(url);
  await customer.getByRole('button', { name: 'Look at the order' }).click();
  await customer.getByRole('radio', { name: /Card · SANDBOX/ }).check();
  await customer.getByRole('checkbox', { name: /I agree/ }).check();
  await customer.getByRole('button', { name: 'Complete order and pay' }).click();
}

/** Types a card's number on the gateway's page. */
export async function typeCard(customer: Page, number: string): Promise<void> {
  await customer.getByLabel('Card number').fill(number);
  await customer.getByRole('button', { name: /^Pay / }).click();
}

/** Types a card's number on the gateway's page that keeps it for the shop. */
export async function keepCard(customer: Page, number: string): Promise<void> {
  await customer.getByLabel('Card number').fill(number);
  await customer.getByRole('button', { name: 'Keep this card' }).click();
}

/** Fails when a page of the customer's side breaks a rule of WCAG 2.2 AA: they follow the browser and know no theme. */
export async function expectPageAccessible(customer: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await customer.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page: customer }).setLegacyMode();
    const { violations } = await axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
    expect(found, colorScheme).toEqual([]);
  }
}
