import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { getInvoice } from '../../../api/invoices';
import { NoInvoice } from '../NoInvoice';
import { InvoiceEditor } from './InvoiceEditor';

/** A draft, to be written on. */
export default function EditInvoicePage() {
  const id = Number(useParams<{ id: string }>().id);
  const { data, isError } = useQuery({
    queryKey: ['draft', id],
    queryFn: () => getInvoice(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { quiet: true },
  });
  if (isError) return <NoInvoice />;
  if (!data) return null;
  if (data.invoice.issuedAt) return <Redirect to={`/invoices/${id}`} replace />;
  return <InvoiceEditor draft={data.invoice} />;
}
