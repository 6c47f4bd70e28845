import { expect, type Locator, type Page } from '@playwright/test';

/** Types into whatever has the focus, as fast as a hand does. */
export function type(page: Page, text: string): Promise<void> {
  return page.keyboard.type(text, { delay: 20 });
}

export function press(page: Page, key: string): Promise<void> {
  return page.keyboard.press(key);
}

/** Presses Tab until the focus is there. Where it goes is known as soon as the key has been handled. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await press(page, 'Tab');
    expect(await target.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))).toBe(
      true,
    );
  }).toPass({ intervals: [0], timeout: 20_000 });
}
