import { lazy } from 'react';
import type { Route } from '../../app/routes';

const page = lazy(() => import('./CouponsPage'));

export const routes: readonly Route[] = [
  { path: '/coupons/new', page, command: 'coupons.new', needs: 'sell' },
  { path: '/coupons/:id', page },
  { path: '/coupons', page },
];
