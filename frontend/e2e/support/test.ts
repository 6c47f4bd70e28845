import { test as base, expect } from '@playwright/test';
import { Daybook, type Environment } from './daybook';
import { Mailbox } from './mailbox';

export { expectAccessible, expectAccessibleToCustomers } from './accessible';
export { paperText, paperWords, pdfText } from './pdf';
export { expect };

interface Fixtures {
  /** What the app of this test is started with: `test.use({ environment: { DAYBOOK_CLOCK: … } })`. */
  environment: Environment;
  daybook: Daybook;
  mailbox: Mailbox;
}

/** A test with the app on a fresh book; `page.goto('/')` opens it. */
export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],

  daybook: async ({ environment }, use, testInfo) => {
    const daybook = await Daybook.open(environment);
    await use(daybook);
    const cardNumbers = await daybook.close();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('daybook.log', { body: daybook.log, contentType: 'text/plain' });
    }
    expect(cardNumbers, 'where a card number was left').toEqual([]);
  },

  baseURL: async ({ daybook }, use) => use(daybook.url),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  mailbox: async ({}, use) => {
    const mailbox = await Mailbox.open();
    await use(mailbox);
    await mailbox.stop();
  },
});
