import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { saveAll, useCommand } from '../../api';
import { sessionKey } from '../../api/session';
import { signOut } from '../../api/users';

/** Leaves the page, so that a draft on it is saved, and lets the next one sign in. */
export function useSwitchUser(): () => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { submit } = useCommand<void, void>({ run: signOut, invalidates: [sessionKey] });
  return useCallback(() => {
    navigate('/');
    void saveAll(queries).then(() => submit());
  }, [navigate, queries, submit]);
}
