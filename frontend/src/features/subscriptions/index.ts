import { lazy } from 'react';
import type { Route } from '../../app/routes';

export { search } from './search';

export const routes: readonly Route[] = [
  {
    path: '/subscriptions/new',
    page: lazy(() => import('./edit/NewSubscriptionPage')),
    command: 'subscriptions.new',
    needs: 'sell',
  },
  {
    path: '/subscriptions/:id/edit',
    page: lazy(() => import('./edit/EditSubscriptionPage')),
    needs: 'sell',
  },
  { path: '/subscriptions', page: lazy(() => import('./list/SubscriptionsPage')) },
];
