import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { newInvoice } from '../../../api/invoices';
import { useLastStore } from '../../stores/useLastStore';
import { InvoiceEditor } from './InvoiceEditor';

const address = '#/invoices/new';

/** A new invoice of the store that was chosen last, for nobody yet or for the customer named in the address (?customer=12). */
export default function NewInvoicePage() {
  const visit = useVisits();
  return <NewInvoice key={visit} visit={visit} />;
}

function NewInvoice({ visit }: { visit: number }) {
  const [asked] = useSearchParams();
  const [customer] = useState(Number(asked.get('customer')) || 0);
  const [last] = useLastStore();
  const [store] = useState(last);
  const { data: draft } = useQuery({
    queryKey: ['newInvoice', visit, store, customer],
    queryFn: () => newInvoice(store, customer),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return draft ? <InvoiceEditor draft={draft} /> : null;
}

/**
 * Counts how often this address was opened. Once saved, the draft has an address of its own but still this page: coming
 * back here means another new invoice.
 */
function useVisits(): number {
  const [visits, setVisits] = useState(0);
  useEffect(() => {
    const count = () => {
      if (window.location.hash.split('?')[0] === address) setVisits((visits) => visits + 1);
    };
    window.addEventListener('hashchange', count);
    return () => window.removeEventListener('hashchange', count);
  }, []);
  return visits;
}
