import type { Page } from '@playwright/test';

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
