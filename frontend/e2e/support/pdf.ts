import { execFileSync } from 'node:child_process';

/** The text of a PDF, laid out as on the page. */
export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
}
