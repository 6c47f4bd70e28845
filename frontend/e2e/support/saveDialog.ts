import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Daybook } from './daybook';

/** Answers the system's dialog with a folder of its own, under the name it offers; the path of what was saved. */
export async function saveIn(daybook: Daybook, page: Page): Promise<string> {
  const folder = (await mkdtemp(join(daybook.home, 'saved-'))) + sep;
  const xdotool = await inDialog(daybook);
  xdotool('key', 'Home');
  xdotool('type', folder);
  xdotool('key', 'Return');
  const said = page.getByText(`Saved as ${folder}`);
  await expect(said).toBeVisible();
  return (await said.innerText()).replace('Saved as ', '');
}

/** Closes the system's dialog without saving. */
export async function saveNowhere(daybook: Daybook): Promise<void> {
  const xdotool = await inDialog(daybook);
  xdotool('key', 'Escape');
  await expect.poll(() => xdotool(...dialog)).toBe('');
}

/** Waits for the dialog; what is typed then goes there. */
async function inDialog(daybook: Daybook) {
  const xdotool = onScreen(screenOf(daybook));
  await expect.poll(() => xdotool(...dialog)).not.toBe('');
  xdotool(...dialog, 'windowfocus', '--sync');
  return xdotool;
}

/** GTK names the dialog's window as the program is called, the book's window as the file is. */
const dialog = ['search', '--onlyvisible', '--classname', '^daybook$'];

function onScreen(DISPLAY: string) {
  return (...args: string[]) => {
    try {
      return execFileSync('xdotool', args, { env: { ...process.env, DISPLAY }, encoding: 'utf8' });
    } catch {
      return ''; // no such window yet
    }
  };
}

/** The screen that an app was given for itself. */
function screenOf({ home }: Daybook): string {
  for (const pid of descendants(process.pid)) {
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    const screen = environment.find((entry) => entry.startsWith('DISPLAY='));
    if (screen && environment.includes(`DAYBOOK_HOME=${home}`)) return screen.replace('DISPLAY=', '');
  }
  throw new Error('The app has no screen');
}

function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.map(Number).flatMap((child) => [child, ...descendants(child)]);
}
