import { expect, type Locator, type Page } from '@playwright/test';

/** Types into whatever has the focus, as fast as a hand does. */
export function type(page: Page, text: string): Promise<void> {
  return page.keyboard.type(text, { delay: 20 });
}

export function press(page: Page, key: string): Promise<void> {
  return page.keyboard.press(key);
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await press(page, 'Tab');
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 10_000 });
}
