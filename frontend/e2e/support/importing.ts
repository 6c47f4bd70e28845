import { expect, type Locator, type Page } from '@playwright/test';

export interface Given {
  name: string;
  buffer: Buffer;
}

/** Opens the import of a list's page, as one does who comes there with a file. */
export async function openImport(page: Page, kind: 'customers' | 'items'): Promise<void> {
  await page.goto(`/#/${kind}`);
  await page.getByRole('button', { name: /^(More Actions|Import and Export)$/ }).click();
  await page.getByRole('menuitem', { name: `Import ${kind}` }).click();
  await expectStep(page, 'File');
}

/** Chooses a file by the button: one that is made up here, or one on the disk. */
export async function give(page: Page, given: Given | string): Promise<void> {
  const asking = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await asking).setFiles(typeof given === 'string' ? given : { ...given, mimeType: '' });
}

/** Drags a file from the desktop and lets it fall. */
export async function drop(page: Page, { name, buffer }: Given): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const dragged = new DataTransfer();
      dragged.items.add(new File([new Uint8Array(bytes)], name));
      return dragged;
    },
    { name, bytes: [...buffer] },
  );
  await page.getByText('Drop a file here').dispatchEvent('drop', { dataTransfer });
}

export async function expectStep(page: Page, step: 'File' | 'Columns' | 'Check' | 'Done'): Promise<void> {
  const steps = page.getByRole('list', { name: 'Steps of the import' });
  await expect(steps.locator('[aria-current="step"]')).toHaveText(step);
}

/** What a column of the file is matched with. */
export function column(page: Page, header: string): Locator {
  return page.getByRole('combobox', { name: `What “${header}” is`, exact: true });
}

/** Every column of the file with what it is matched with. */
export async function expectColumns(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [header, field] of Object.entries(fields)) {
    await expect(column(page, header), header).toHaveValue(field);
  }
  await expect(page.getByRole('list', { name: 'Columns' }).getByRole('combobox')).toHaveCount(
    Object.keys(fields).length,
  );
}

export const check = (page: Page) => page.getByRole('button', { name: /^Check/ }).click();
