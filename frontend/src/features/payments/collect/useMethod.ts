import { useState } from 'react';
import { useRemembered } from '../../../ui';
import { cardGateway, methods, storeCredit } from './methods';

/** The method chosen last is offered again, unless this payment starts with its own. Credit is not, nor is a card: the next customer may have none. */
export function useMethod(startsWith?: string) {
  const [remembered, remember] = useRemembered('payment-method', methods[0]?.id ?? '');
  const [own, setOwn] = useState(startsWith);
  const method = own ?? remembered;
  return {
    method,
    usesCredit: method === storeCredit.id,
    setMethod: (next: string) => {
      setOwn(next);
      if (next !== storeCredit.id && next !== cardGateway.id) remember(next);
    },
  };
}
