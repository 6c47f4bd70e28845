import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** The text of a PDF, laid out as on the page. */
export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
}

/** The text of a document of the shop: "invoice/1", "credit_note/1", "statement/1?from=…&to=…". */
export async function paperText(page: Page, document: string): Promise<string> {
  return pdfText(await paper(page, document));
}

/** The words of a document in the order in which they were drawn, those set across the page among them. */
export async function paperWords(page: Page, document: string): Promise<string> {
  const input = await paper(page, document);
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input, encoding: 'utf8' });
}

async function paper(page: Page, document: string): Promise<Buffer> {
  return (await page.request.get(`/pdf/${document}`)).body();
}
