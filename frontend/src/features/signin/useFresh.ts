import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { sessionKey } from '../../api/session';
import { forgetPlaces } from '../../ui';

/** Forgets what was shown to whoever worked here before: records, places in lists, the page. Drafts wait for their own user. */
export function useFresh(): void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  useEffect(() => {
    forgetPlaces();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    navigate('/', { replace: true });
  }, [queries, navigate]);
}
