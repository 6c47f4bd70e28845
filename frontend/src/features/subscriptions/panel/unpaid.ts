import type { Money } from '../../../api';
import type { BilledPeriod } from '../../../api/subscriptions';

interface Unpaid {
  count: number;
  /** All that is due on them; null where nothing is. */
  due: Money | null;
}

/** The invoices of the periods on which something is due. */
export function unpaid(periods: readonly Pick<BilledPeriod, 'invoice'>[]): Unpaid {
  const open = periods.map(({ invoice }) => invoice.balance.due).filter(({ minor }) => minor > 0);
  const [first] = open;
  if (!first) return { count: 0, due: null };
  const minor = open.reduce((sum, due) => sum + due.minor, 0);
  return { count: open.length, due: { ...first, minor } };
}
