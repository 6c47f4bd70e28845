import { IconAddressBook } from '@tabler/icons-react';
import { findCustomers } from '../../api/customers';
import type { SearchProvider } from '../../app/palette/search';
import { companyBeside, displayName } from './name';

/** Finds customers from the command palette. */
export const search: SearchProvider = {
  id: 'customers',
  group: 'customers.title',
  icon: IconAddressBook,
  search: async (typed) =>
    (await findCustomers(typed)).map((customer) => ({
      id: String(customer.id),
      label: displayName(customer),
      detail: [companyBeside(customer), customer.email].filter(Boolean).join(' · ') || undefined,
      path: `/customers/${customer.id}`,
    })),
};
