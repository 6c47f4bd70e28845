import { lazy } from 'react';
import type { Route } from '../../app/routes';

const page = lazy(() => import('./SettingsPage'));

export const routes: readonly Route[] = [
  { path: '/settings/:section/:store', page, needs: 'settings' },
  { path: '/settings/:section', page, needs: 'settings' },
  { path: '/settings', page, needs: 'settings' },
];
