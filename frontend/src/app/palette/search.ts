import type { Icon } from '@tabler/icons-react';
import { search as customers } from '../../features/customers';
import { search as invoices } from '../../features/invoices';
import { search as items } from '../../features/items';
import { search as subscriptions } from '../../features/subscriptions';
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

/** What the palette searches besides commands, in the order it shows what it found. */
export const searchProviders: readonly SearchProvider[] = [customers, invoices, subscriptions, items];
