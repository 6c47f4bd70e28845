import { IconRepeat } from '@tabler/icons-react';
import { findSubscriptions } from '../../api/subscriptions';
import type { SearchProvider } from '../../app/palette/search';
import { everything, queryOf } from './list/filters';
import { subscriptionPath } from './subscriptionPath';

/** Finds subscriptions from the command palette, by name or customer. */
export const search: SearchProvider = {
  id: 'subscriptions',
  group: 'subscriptions.title',
  icon: IconRepeat,
  search: async (search) => {
    const { rows } = await findSubscriptions({ ...queryOf({ ...everything, search }), limit: 6 });
    return rows.map(({ id, name, customerName }) => ({
      id: String(id),
      label: name,
      detail: customerName,
      path: subscriptionPath(id),
    }));
  },
};
