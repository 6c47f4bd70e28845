import { IconFileInvoice } from '@tabler/icons-react';
import { findInvoices } from '../../api/invoices';
import type { SearchProvider } from '../../app/palette/search';

/** Finds issued invoices from the command palette, by number, customer or reference. */
export const search: SearchProvider = {
  id: 'invoices',
  group: 'invoices.title',
  icon: IconFileInvoice,
  search: async (search) => {
    const { rows } = await findInvoices({
      search,
      cursor: '',
      limit: 6,
      filter: '',
      customerId: 0,
      storeId: 0,
    });
    return rows.map(({ id, number, customer }) => ({
      id: String(id),
      label: number,
      detail: customer,
      path: `/invoices/${id}`,
    }));
  },
};
