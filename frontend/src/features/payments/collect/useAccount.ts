import { useQuery } from '@tanstack/react-query';
import type { Money } from '../../../api';
import { type CustomerCards, listCards } from '../../../api/cards';
import { getCustomer } from '../../../api/customers';
import { getInvoice } from '../../../api/invoices';
import { openInvoices } from '../../../api/payments';
import type { Payable } from './spread';

/** What a payment of a customer can pay, and the credit there is, as they were when the dialog was opened. */
export interface Account {
  customer: string;
  invoices: readonly Payable[];
  credit: Money;
  /** The cards that can pay, where there is one invoice to pay. */
  cards?: CustomerCards;
}

/** Reads a customer's account for a payment of the given invoices, or of all that are open. */
export function useAccount(customerId: number, invoiceIds?: readonly number[]) {
  return useQuery({
    queryKey: ['collect', customerId, invoiceIds],
    queryFn: () => account(customerId, invoiceIds),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

async function account(customerId: number, invoiceIds?: readonly number[]): Promise<Account> {
  const [{ customer, sums }, invoices] = await Promise.all([
    getCustomer(customerId),
    invoiceIds ? chosen(invoiceIds) : open(customerId),
  ]);
  const known = { customer: customer.name, invoices, credit: sums.credit };
  if (invoices.length !== 1 || invoices[0]?.due === 0) return known;
  return { ...known, cards: await listCards(customerId) };
}

async function open(customerId: number): Promise<Payable[]> {
  const invoices = await openInvoices(customerId);
  return invoices.map(({ id, number, dueDate, due }) => ({
    id,
    number,
    dueDate,
    due: due.minor,
    writtenOff: 0,
  }));
}

/** The invoices as they are, the first due first: one that was written off is not open, yet it can be paid. */
async function chosen(ids: readonly number[]): Promise<Payable[]> {
  const details = await Promise.all(ids.map(getInvoice));
  const payables = details.map(({ invoice: { id, number, dueDate, balance } }) => ({
    id,
    number,
    dueDate,
    due: balance.due.minor,
    writtenOff: balance.writtenOff.minor,
  }));
  return payables.sort((a, b) => a.dueDate.localeCompare(b.dueDate) || a.id - b.id);
}
