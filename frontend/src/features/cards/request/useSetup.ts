import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { openExternal, useCommand } from '../../../api';
import { type CardLinkDetail, cardLinkKey, getCardLink, requestCard } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { useLastStore } from '../../stores/useLastStore';
import { afterCardLink } from '../links/afterCardLink';

/** Asks for the gateway's page at once, opens it in the browser, and follows what comes of it. */
export function useSetup({ id }: Customer) {
  const [storeId] = useLastStore();
  const [made, setMade] = useState<CardLinkDetail | null>(null);
  const { submit, error, busy } = useCommand({
    run: requestCard,
    invalidates: afterCardLink,
    fields: ['', 'storeId', 'customerId', 'language'],
    onDone: (detail) => {
      setMade(detail);
      if (detail.page) openExternal(detail.page);
    },
  });
  const start = () => submit({ storeId, customerId: id, sending: '', email: '', phone: '', language: '' });
  const first = useRef<(() => void) | null>(start);
  useEffect(() => {
    first.current?.();
    first.current = null;
  }, []);
  const link = made?.link.id ?? 0;
  const { data } = useQuery({
    queryKey: cardLinkKey(link),
    queryFn: () => getCardLink(link),
    enabled: link !== 0,
  });
  return { detail: data ?? made, start, error, busy };
}
