import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useRemembered } from '../../../ui';
import { filterOf } from './filters';

/** Which invoices are shown: as the address asks ("?filter=overdue"), else as they were left. */
export function useChoice() {
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const [typed, setTyped] = useRemembered('invoices-search', '');
  const [remembered, remember] = useRemembered('invoices-filter', '');
  const [storeId, setStoreId] = useRemembered('invoices-store', 0);
  const asked = filterOf(params.get('filter') ?? '')?.value;
  const isAsked = params.has('filter') && asked !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    remember(asked);
    setTyped('');
    setStoreId(0);
    navigate('/invoices', { replace: true });
  }, [isAsked, asked, remember, setTyped, setStoreId, navigate]);
  return {
    typed,
    setTyped,
    filter: isAsked ? asked : remembered,
    setFilter: remember,
    storeId,
    setStoreId,
    clear: () => {
      setTyped('');
      setStoreId(0);
      remember('');
    },
  };
}

export type InvoiceChoice = ReturnType<typeof useChoice>;
