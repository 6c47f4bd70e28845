import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Environment } from './daybook';
import { test as base } from './test';

/** Stands in for the system's browser, mail program and viewers, and keeps what it was given to open. */
export class Programs {
  private constructor(private readonly folder: string) {}

  static async install(): Promise<Programs> {
    const folder = await mkdtemp(join(tmpdir(), 'daybook-programs-'));
    for (const name of ['xdg-open', 'open']) {
      await writeFile(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$1" >>"${join(folder, 'opened')}"\n`);
      await chmod(join(folder, name), 0o755);
    }
    return new Programs(folder);
  }

  /** What the app is started with, so that it finds these programs, and puts what they open beside them. */
  get environment(): Environment {
    return { PATH: `${this.folder}${delimiter}${process.env.PATH}`, TMPDIR: this.folder };
  }

  /** The addresses and files that were opened, in order. */
  async opened(): Promise<string[]> {
    const lines = await readFile(join(this.folder, 'opened'), 'utf8').catch(() => '');
    return lines.split('\n').filter(Boolean);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A test in which the app opens other programs. */
export const test = base.extend<{ programs: Programs }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  programs: async ({}, use) => {
    const programs = await Programs.install();
    await use(programs);
    await programs.remove();
  },

  environment: async ({ programs }, use) => use(programs.environment),
});

/** What is on the clipboard of the computer that the app runs on. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { runtime } = window as unknown as { runtime: { ClipboardGetText(): Promise<string> } };
    return runtime.ClipboardGetText();
  });
}
