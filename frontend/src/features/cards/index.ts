import { lazy } from 'react';
import type { Route } from '../../app/routes';

export const routes: readonly Route[] = [
  {
    path: '/payments/new',
    page: lazy(() => import('./take/TakePage')),
    command: 'terminal.create',
    needs: 'sell',
  },
];
