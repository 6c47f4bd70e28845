import { lazy } from 'react';
import type { Route } from '../../app/routes';

export const routes: readonly Route[] = [
  {
    path: '/links/new',
    page: lazy(() => import('./create/CreatePage')),
    command: 'links.tabs.new',
    needs: 'ownLinks',
  },
  {
    path: '/links/configuration',
    page: lazy(() => import('./configuration/ConfigurationPage')),
    needs: 'settings',
  },
  { path: '/links', page: lazy(() => import('./history/HistoryPage')), needs: 'ownLinks' },
];
