import { useTranslation } from 'react-i18next';
import type { CardLeft } from '../../../api/payments';
import { lastDigits } from '../cards/cardName';
import { cardGateway, marked, methods, storeCredit } from '../collect/methods';

export interface PayoutMethod {
  value: string;
  label: string;
}

/**
 * How money goes back, in the order in which it is offered; store credit keeps it for the customer. The cards that brought
 * the money come first, where there are any.
 */
export function usePayoutMethods(cards: readonly CardLeft[] = []): PayoutMethod[] {
  const { t } = useTranslation();
  const known = [...methods, storeCredit].map(({ id, label }) => ({ value: id, label: t(label) }));
  const [first] = cards;
  if (!first) return known;
  const original = t('cards.original', { numbers: cards.map(lastDigits).join(', ') });
  return [{ value: cardGateway.id, label: marked(original, first.gateway) }, ...known];
}
