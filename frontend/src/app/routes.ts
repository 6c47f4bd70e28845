import type { ComponentType, LazyExoticComponent } from 'react';
import type { TextKey } from './i18n';

export interface Route {
  /** A wouter pattern: "/customers/:id". Longer ones of the same start come first. */
  path: string;
  page: LazyExoticComponent<ComponentType>;
  /** Names the page in the command palette, such as "New invoice"; pages of the menu are there anyway. */
  command?: TextKey;
}

/** Every page, loaded when it is first opened: `{ path: '/customers', page: lazy(() => import('…')) }`. */
export const routes: readonly Route[] = [];
