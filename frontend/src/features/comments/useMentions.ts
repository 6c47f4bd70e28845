import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findInvoices, type InvoiceRow, invoicesKey } from '../../api/invoices';
import { mentionAt } from './mention';

const none: InvoiceRow[] = [];

/** The issued invoices that match what is typed of a mention; the customer's own while it is only the @. */
export function useMentions(customerId: number) {
  const [typed, setTyped] = useState<string | null>(null);
  const { data = none } = useQuery({
    queryKey: [...invoicesKey, 'mentioned', customerId, typed],
    queryFn: () => search(typed ?? '', customerId),
    enabled: typed !== null,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
  });
  return {
    found: typed === null ? none : data,
    /** What is typed of it; null while no mention is typed. */
    typed,
    look: (text: string, caret: number) => setTyped(mentionAt(text, caret)),
    leave: () => setTyped(null),
  };
}

async function search(typed: string, customerId: number): Promise<InvoiceRow[]> {
  const query = {
    search: typed,
    cursor: '',
    limit: 6,
    filter: '',
    customerId: typed ? 0 : customerId,
    storeId: 0,
  };
  return (await findInvoices(query)).rows.filter(({ number }) => number !== '');
}
