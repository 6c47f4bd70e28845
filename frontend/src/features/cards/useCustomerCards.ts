import { useQuery } from '@tanstack/react-query';
import { type CustomerCards, cardsKey, customerCardsKey, listCards } from '../../api/cards';
import { nextExpiry } from '../links/history/expiry';
import { useRefreshAt } from '../links/history/useRefreshAt';

/** A customer's cards and card links; undefined until they are known. They are read again when a link expires: nobody does that. */
export function useCustomerCards(customerId: number): CustomerCards | undefined {
  const { data } = useQuery({
    queryKey: customerCardsKey(customerId),
    queryFn: () => listCards(customerId),
    enabled: customerId !== 0,
  });
  const open = (data?.links ?? []).map(({ status, link }) => ({ status, expiresAt: link.expiresAt }));
  useRefreshAt(nextExpiry(open, 0), cardsKey);
  return data;
}
