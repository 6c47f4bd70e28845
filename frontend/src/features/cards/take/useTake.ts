import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal, useCommand } from '../../../api';
import { type CardPayment, type CustomerCards, cardsKey, takeCard } from '../../../api/cards';
import { dayOf, useShop } from '../../../ui';
import { moneyKeys } from '../../payments/moneyKeys';
import { useLastStore } from '../../stores/useLastStore';
import { useStoresInUse } from '../../stores/useStoresInUse';
import {
  type Chargeable,
  firstCard,
  missingFields,
  startOf,
  type TypedPayment,
  toPayment,
  withInvoice,
} from './typed';

const fields = ['', 'amount', 'text', 'taxRate', 'cardId', 'storeId', 'invoiceId', 'customerId'];

/** A card payment as it is typed, what is wrong with it, and the command that charges it. */
export function useTake(
  customerId: number,
  invoices: readonly Chargeable[],
  known: CustomerCards,
  onTaken: (payment: CardPayment) => void,
  proposed?: number,
) {
  const { t } = useTranslation();
  const shop = useShop();
  const stores = useStoresInUse();
  const [last, remember] = useLastStore();
  const today = dayOf(Date.now(), shop.timezone);
  const [value, setValue] = useState<TypedPayment>(() => {
    const { id = 0, taxRate = 0 } = stores.find((store) => store.id === last) ?? {};
    const start = startOf(invoices, known, { id, taxRate }, today);
    return { ...start, minor: proposed ?? start.minor };
  });
  const [missing, setMissing] = useState<string[]>([]);
  const command = useCommand({
    run: takeCard,
    invalidates: [...moneyKeys, [...cardsKey]],
    fields,
    onDone: (payment) => {
      if (payment.page) openExternal(payment.page);
      onTaken(payment);
    },
  });
  const invoice = invoices.find(({ id }) => id === value.invoiceId);
  const store = stores.find(({ id }) => id === value.storeId);
  const currency = invoice?.due.currency ?? store?.currency ?? shop.currency;
  const change = (next: TypedPayment) => {
    setMissing([]);
    setValue(next);
  };
  const errors = useMemo(() => {
    if (missing.length === 0) return command.fieldErrors;
    return Object.fromEntries(missing.map((field) => [field, t('errors.required')]));
  }, [missing, command.fieldErrors, t]);
  const submit = () => {
    const found = missingFields(value);
    setMissing(found);
    if (found.length === 0) command.submit(toPayment(value, customerId, currency));
  };
  return {
    value,
    invoice,
    amount: { minor: value.minor ?? 0, currency },
    patch: (part: Partial<TypedPayment>) => change({ ...value, ...part }),
    choose: (chosen: number) => {
      const next = invoices.find(({ id }) => id === chosen);
      change(withInvoice(value, next));
    },
    /** Another store has another tax rate. */
    chooseStore: (storeId: number) => {
      remember(storeId);
      const { taxRate = value.taxRate } = stores.find(({ id }) => id === storeId) ?? {};
      change({ ...value, storeId, taxRate });
    },
    /** A card that was declined gives way to the next. */
    passOver: (declined: number) => {
      if (declined)
        change({
          ...value,
          cardId: firstCard(
            known.cards.filter(({ id }) => id !== declined),
            today,
          ),
        });
    },
    errors,
    submit,
    command,
  };
}

export type Taking = ReturnType<typeof useTake>;
