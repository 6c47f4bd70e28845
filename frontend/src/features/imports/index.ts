import { lazy } from 'react';
import type { Route } from '../../app/routes';

const page = lazy(() => import('./ImportPage'));

export const routes: readonly Route[] = [
  { path: '/customers/import', page, command: 'imports.customers.title', needs: 'sell' },
  { path: '/items/import', page, command: 'imports.items.title', needs: 'sell' },
];
