import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useRemembered } from '../../../ui';

/** Which customers are shown: those of a tag as the address asks ("?tag=VIP"), else as they were left. */
export function useChoice() {
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const [typed, setTyped] = useRemembered('search.customers', '');
  const [shown, setShown] = useRemembered('shown.customers', 'active');
  const [remembered, setTag] = useRemembered('tag.customers', '');
  const asked = params.get('tag');
  useEffect(() => {
    if (asked === null) return;
    setTag(asked);
    setTyped('');
    setShown('active');
    navigate('/customers', { replace: true });
  }, [asked, setTag, setTyped, setShown, navigate]);
  return {
    typed,
    setTyped,
    shown,
    setShown,
    archived: shown === 'archived',
    tag: asked ?? remembered,
    setTag,
    clear: () => {
      setTyped('');
      setTag('');
    },
  };
}

export type CustomerChoice = ReturnType<typeof useChoice>;
