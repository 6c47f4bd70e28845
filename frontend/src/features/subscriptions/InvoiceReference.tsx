import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Invoice } from '../../api/invoices';
import { subscriptionInvoices, subscriptionInvoicesKey } from '../../api/subscriptions';
import { subscriptionPath } from './subscriptionPath';

/** An invoice's reference; that of a subscription's invoice is its name, and leads to it. */
export function InvoiceReference({ id, customerId, reference }: Invoice) {
  const { data = [] } = useQuery({
    queryKey: subscriptionInvoicesKey(customerId),
    queryFn: () => subscriptionInvoices(customerId),
    enabled: customerId !== 0,
    meta: { quiet: true },
  });
  const billed = data.find(({ invoiceId }) => invoiceId === id);
  if (!billed) return reference;
  return <Anchor href={`#${subscriptionPath(billed.subscriptionId)}`}>{reference}</Anchor>;
}
