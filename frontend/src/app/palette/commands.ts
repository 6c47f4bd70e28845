import type { Icon } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Needs } from '../../ui';

/** Something the command palette can do. */
export interface Command {
  id: string;
  label: string;
  /** A quieter line under the label: an email, an amount due. */
  detail?: string;
  group: string;
  icon?: Icon;
  /** Other words it is found by. */
  keywords?: string[];
  needs?: Needs;
  run: () => void;
}

let offered: readonly (readonly Command[])[] = [];
const listeners = new Set<() => void>();

function change(next: readonly (readonly Command[])[]): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Offers a page's commands while it is shown. Pass the same array as long as nothing changed (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    change([...offered, commands]);
    return () => change(offered.filter((other) => other !== commands));
  }, [commands]);
}

/** The commands of everything on the screen. */
export function useOffered(): readonly (readonly Command[])[] {
  return useSyncExternalStore(subscribe, () => offered);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The commands that hold every typed word in their label, detail or keywords; first those that begin with what was typed. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const beginning = typed.trim().toLocaleLowerCase();
  const words = beginning.split(/\s+/);
  const found = commands.filter(({ label, detail = '', keywords = [] }) => {
    const text = [label, detail, ...keywords].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command) => label.toLocaleLowerCase().startsWith(beginning);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
