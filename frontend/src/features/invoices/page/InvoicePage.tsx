import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { getInvoice, invoiceKey } from '../../../api/invoices';
import { useMay } from '../../../ui';
import { NoInvoice } from '../NoInvoice';
import { Draft } from './Draft';
import { IssuedInvoice } from './IssuedInvoice';

/** An invoice's page; a draft is opened to be written on by those who may. */
export default function InvoicePage() {
  const id = Number(useParams<{ id: string }>().id);
  const may = useMay();
  const { data, isError } = useQuery({
    queryKey: invoiceKey(id),
    queryFn: () => getInvoice(id),
    meta: { quiet: true },
  });
  if (isError) return <NoInvoice />;
  if (!data) return null;
  if (data.invoice.status !== 'draft') return <IssuedInvoice {...data} />;
  if (may('sell')) return <Redirect to={`/invoices/${id}/edit`} replace />;
  return <Draft {...data} />;
}
