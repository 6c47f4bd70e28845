import type { SubscriptionQuery, SubscriptionStatus } from '../../../api/subscriptions';

/** Which subscriptions are shown. */
export interface Shown {
  search: string;
  /** 0 for every store. */
  storeId: number;
  /** '' for any. */
  status: SubscriptionStatus | '';
}

export const everything: Shown = { search: '', storeId: 0, status: '' };

/** What the book is asked for. */
export function queryOf(shown: Shown): SubscriptionQuery {
  return { ...shown, customerId: 0, cursor: '', limit: 0 };
}
