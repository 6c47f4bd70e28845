import type { ComponentType, LazyExoticComponent } from 'react';
import type { Permission } from '../api';
import { routes as cards } from '../features/cards';
import { routes as coupons } from '../features/coupons';
import { routes as customers } from '../features/customers';
import { routes as imports } from '../features/imports';
import { routes as invoices } from '../features/invoices';
import { routes as items } from '../features/items';
import { routes as links } from '../features/links';
import { routes as outbox } from '../features/outbox';
import { routes as settings } from '../features/settings';
import { routes as subscriptions } from '../features/subscriptions';
import { routes as today } from '../features/today';
import type { TextKey } from './i18n';

export interface Route {
  /** A wouter pattern: "/customers/:id". Longer ones of the same start come first. */
  path: string;
  page: LazyExoticComponent<ComponentType>;
  /** Names the page in the command palette, such as "New invoice"; pages of the menu are there anyway. */
  command?: TextKey;
  /** What one must be allowed to use it; to see what the shop does, unless said otherwise. */
  needs?: Permission;
}

/** Every page, loaded when it is first opened: `{ path: '/customers', page: lazy(() => import('…')) }`. */
export const routes: readonly Route[] = [
  ...today,
  ...imports,
  ...customers,
  ...invoices,
  ...links,
  ...subscriptions,
  ...items,
  ...cards,
  ...coupons,
  ...outbox,
  ...settings,
];
