import {
  type Icon,
  IconBuildingBank,
  IconCash,
  IconCreditCard,
  IconDeviceMobile,
  IconDots,
  IconWallet,
  IconWriting,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../../app/i18n';

export interface Method {
  id: string;
  label: TextKey;
  icon: Icon;
}

/** How money comes, in the order in which it is offered: the keys 1 to 6 choose. */
export const methods: readonly Method[] = [
  { id: 'cash', label: 'payments.method.cash', icon: IconCash },
  { id: 'card_terminal', label: 'payments.method.card', icon: IconCreditCard },
  { id: 'bank_transfer', label: 'payments.method.bank', icon: IconBuildingBank },
  { id: 'mobile_wallet', label: 'payments.method.wallet', icon: IconDeviceMobile },
  { id: 'cheque', label: 'payments.method.cheque', icon: IconWriting },
  { id: 'other', label: 'payments.method.other', icon: IconDots },
];

/** The use of the customer's credit: no money moves. */
export const storeCredit: Method = {
  id: 'store_credit',
  label: 'payments.method.credit',
  icon: IconWallet,
};

/** What a card gateway took: never recorded by hand. */
export const cardGateway: Method = {
  id: 'card_gateway',
  label: 'payments.method.gateway',
  icon: IconCreditCard,
};

let sample = false;

/** Says whether the book that is open is a sample: then any gateway takes test cards alone. */
export function openedSample(yes: boolean): void {
  sample = yes;
}

/** What was paid without money says so wherever it is named. */
export function marked(name: string, gateway: string): string {
  if (gateway === 'sandbox') return `${name} · SANDBOX`;
  return gateway && sample ? `${name} · TEST` : name;
}

/** Names a method of payment, and marks what moved no money. */
export function useMethodName(): (method: string, gateway?: string) => string {
  const { t } = useTranslation();
  return (method, gateway = '') => {
    const known = [...methods, storeCredit, cardGateway].find(({ id }) => id === method);
    return marked(known ? t(known.label) : method, gateway);
  };
}
