import { useQuery } from '@tanstack/react-query';
import { getInvoice, invoiceKey } from '../../../api/invoices';
import { openInvoices, paymentsKey } from '../../../api/payments';
import type { Chargeable } from './typed';

/** What a customer's card can pay: the given invoice, or all that are open, the first due first; undefined until it is known. */
export function useChargeable(customerId: number, invoiceId?: number): Chargeable[] | undefined {
  return useQuery({
    queryKey: invoiceId
      ? [...invoiceKey(invoiceId), 'chargeable']
      : [...paymentsKey, 'chargeable', customerId],
    queryFn: () => (invoiceId ? one(invoiceId) : openInvoices(customerId)),
    enabled: customerId !== 0,
    gcTime: 0,
  }).data;
}

async function one(invoiceId: number): Promise<Chargeable[]> {
  const { invoice } = await getInvoice(invoiceId);
  const { id, number, dueDate, balance } = invoice;
  return [{ id, number, dueDate, due: balance.due }];
}
