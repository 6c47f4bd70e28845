import {
  type Icon,
  IconAddressBook,
  IconDiscount,
  IconFileInvoice,
  IconLink,
  IconPackage,
  IconRepeat,
  IconSend,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { UnseenCount } from '../features/links/UnseenCount';
import type { TextKey } from './i18n';

export interface MenuEntry {
  path: string;
  label: TextKey;
  icon: Icon;
  /** How much there is that one has not seen yet. */
  news?: ComponentType<{ className?: string }>;
}

/** The left-hand menu, in order. An entry shows once routes.ts has a page at its path. */
export const menu: readonly MenuEntry[] = [
  { path: '/today', label: 'menu.today', icon: IconSun },
  { path: '/customers', label: 'menu.customers', icon: IconAddressBook },
  { path: '/invoices', label: 'menu.invoices', icon: IconFileInvoice },
  { path: '/links', label: 'menu.links', icon: IconLink, news: UnseenCount },
  { path: '/subscriptions', label: 'menu.subscriptions', icon: IconRepeat },
  { path: '/coupons', label: 'menu.coupons', icon: IconDiscount },
  { path: '/items', label: 'menu.items', icon: IconPackage },
  { path: '/outbox', label: 'menu.outbox', icon: IconSend },
  { path: '/settings', label: 'menu.settings', icon: IconSettings },
];
