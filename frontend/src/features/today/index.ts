import { lazy } from 'react';
import type { Route } from '../../app/routes';

export const routes: readonly Route[] = [{ path: '/today', page: lazy(() => import('./TodayPage')) }];
