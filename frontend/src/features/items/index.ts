import { lazy } from 'react';
import type { Route } from '../../app/routes';

export { search } from './search';

const page = lazy(() => import('./ItemsPage'));

export const routes: readonly Route[] = [
  { path: '/items/new', page, command: 'items.new', needs: 'sell' },
  { path: '/items/:id', page },
  { path: '/items', page },
];
