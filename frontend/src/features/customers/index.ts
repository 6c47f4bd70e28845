import { lazy } from 'react';
import type { Route } from '../../app/routes';

export { search } from './search';

export const routes: readonly Route[] = [
  {
    path: '/customers/new',
    page: lazy(() => import('./NewCustomerPage')),
    command: 'customers.new',
    needs: 'sell',
  },
  {
    path: '/customers/duplicates',
    page: lazy(() => import('./merge/DuplicatesPage')),
    command: 'customers.duplicates.open',
    needs: 'sell',
  },
  { path: '/customers/:id/edit', page: lazy(() => import('./EditCustomerPage')), needs: 'sell' },
  { path: '/customers/:id/statement', page: lazy(() => import('./account/statement/StatementPage')) },
  { path: '/customers/:id', page: lazy(() => import('./CustomerPage')) },
  { path: '/customers', page: lazy(() => import('./list/CustomersPage')) },
];
