import { lazy } from 'react';
import type { Route } from '../../app/routes';

export { search } from './search';

export const routes: readonly Route[] = [
  {
    path: '/invoices/new',
    page: lazy(() => import('./editor/NewInvoicePage')),
    command: 'invoices.new',
    needs: 'sell',
  },
  { path: '/invoices/:id/edit', page: lazy(() => import('./editor/EditInvoicePage')), needs: 'sell' },
  { path: '/invoices/:id', page: lazy(() => import('./page/InvoicePage')) },
  { path: '/invoices', page: lazy(() => import('./list/InvoicesPage')) },
];
