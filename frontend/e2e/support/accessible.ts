import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Axe = { run(options: object): Promise<Findings> };

/** What to look for: what was found well is not told, which takes as long as looking does. */
const only = (type: 'tag' | 'rule', values: string[]) => ({
  runOnly: { type, values },
  resultTypes: ['violations' as const],
});
const rules = only('tag', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
const rulesOfColour = only('rule', ['color-contrast', 'link-in-text-block']);

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
  await put(page, 'light');
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames, so no further page to put them together in
  expectNone(await axe.options(rules).analyze(), 'light');
  await put(page, 'dark');
  expectNone(await page.evaluate(lookAgain, rulesOfColour), 'dark');
  await page.emulateMedia({ colorScheme: null });
}

/** Runs the axe that the first look brought into the page. */
function lookAgain(options: object): Promise<Findings> {
  return (window as unknown as { axe: Axe }).axe.run(options);
}

function expectNone({ violations }: Findings, theme: string): void {
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
  expect(found, `in the ${theme} theme`).toEqual([]);
}

/** Shows the page in one of its looks, and waits until no colour is on its way any more. */
async function wear(page: Page, colorScheme: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await page.evaluate(async () => {
    const drawn = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const transitions = () => document.getAnimations().filter((a) => a instanceof CSSTransition);
    await drawn(); // only then have the transitions begun
    // What inherits a colour sets out once its parent has arrived.
    for (let running = transitions(); running.length > 0; running = transitions())
      await Promise.allSettled(running.map(({ finished }) => finished));
    await drawn();
  });
}
