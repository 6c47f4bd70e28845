import { IconPackage } from '@tabler/icons-react';
import { findItems } from '../../api/items';
import type { SearchProvider } from '../../app/palette/search';

/** Finds items from the command palette. */
export const search: SearchProvider = {
  id: 'items',
  group: 'items.title',
  icon: IconPackage,
  search: async (typed) =>
    (await findItems(typed)).map((item) => ({
      id: String(item.id),
      label: item.name,
      detail: item.sku || undefined,
      path: `/items/${item.id}`,
    })),
};
