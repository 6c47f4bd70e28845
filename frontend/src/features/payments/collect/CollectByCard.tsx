import { Take, type TakeWays } from '../../cards/take/Take';
import { useChargeable } from '../../cards/take/useChargeable';
import type { Account } from './useAccount';

interface CollectByCardProps extends TakeWays {
  customerId: number;
  /** Of one invoice, which a card can pay. */
  account: Account;
  /** What was to be collected, in minor units. */
  minor: number;
}

/** The only invoice is paid by a card that is charged now. */
export function CollectByCard({ customerId, account, minor, ...ways }: CollectByCardProps) {
  const [invoice] = account.invoices;
  const invoices = useChargeable(customerId, invoice?.id);
  if (!invoices || !account.cards) return null;
  return (
    <Take
      {...ways}
      customerId={customerId}
      known={account.cards}
      invoices={invoices}
      fixed
      proposed={minor}
    />
  );
}
