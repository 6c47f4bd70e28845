import type { Icon } from '@tabler/icons-react';
import type { TextKey } from '../i18n';

/** One thing found in the book, and the page it opens. */
export interface Found {
  id: string;
  label: string;
  detail?: string;
  path: string;
}

/** Looks for one kind of record; the best few for what was typed. */
export interface SearchProvider {
  id: string;
  group: TextKey;
  icon: Icon;
  search: (typed: string) => Promise<Found[]>;
}

/** What the palette searches besides commands: one entry for customers, one for invoices, … */
export const searchProviders: readonly SearchProvider[] = [];
