import { useState } from 'react';
import { useRemembered } from '../../../ui';
import { methods, storeCredit } from './methods';

/** The method chosen last is offered again, but credit is not: the next customer may have none. */
export function useMethod(startsWithCredit = false) {
  const [remembered, remember] = useRemembered('payment-method', methods[0]?.id ?? '');
  const [usesCredit, setUsesCredit] = useState(startsWithCredit);
  return {
    method: usesCredit ? storeCredit.id : remembered,
    usesCredit,
    setMethod: (next: string) => {
      setUsesCredit(next === storeCredit.id);
      if (next !== storeCredit.id) remember(next);
    },
  };
}
