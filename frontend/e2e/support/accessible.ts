import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Fails when the page breaks a rule of WCAG 2.2 AA, in its light look or its dark one, of which only the colours differ. */
export function expectAccessible(page: Page): Promise<void> {
  return expectInBothLooks(page, wear);
}

/** The same for a page of the customer's, which knows no theme of its own and moves nothing. */
export function expectAccessibleToCustomers(page: Page): Promise<void> {
  return expectInBothLooks(page, (page, colorScheme) => page.emulateMedia({ colorScheme }));
}

type Look = 'light' | 'dark';

async function expectInBothLooks(page: Page, put: (page: Page, look: Look) => Promise<void>): Promise<void> {
  for (const look of ['light', 'dark'] as const) {
    await put(page, look);
    const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames, so no further page to put them together in
    const { violations } = await (look === 'light'
      ? axe.withTags(rules)
      : axe.withRules(rulesOfColour)
    ).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
    expect(found, `in the ${look} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Shows the page in one of its looks, and waits until no colour is on its way any more. */
async function wear(page: Page, colorScheme: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    return Promise.allSettled(transitions.map(({ finished }) => finished)).then(() => undefined);
  });
}
