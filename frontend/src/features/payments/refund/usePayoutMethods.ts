import { useTranslation } from 'react-i18next';
import { methods, storeCredit } from '../collect/methods';

export interface PayoutMethod {
  value: string;
  label: string;
}

/** How money goes back, in the order in which it is offered; store credit keeps it for the customer. */
export function usePayoutMethods(): PayoutMethod[] {
  const { t } = useTranslation();
  return [...methods, storeCredit].map(({ id, label }) => ({ value: id, label: t(label) }));
}
