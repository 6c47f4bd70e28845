import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand, useStores } from '../../../api';
import type { Item } from '../../../api/items';
import {
  computeSubscription,
  type Subscription,
  type SubscriptionDetail,
  saveSubscription,
} from '../../../api/subscriptions';
import { useForm } from '../../../ui';
import { focusFirstError } from '../../invoices/editor/focusFirstError';
import { formField } from '../../invoices/editor/lineFields';
import { useLiveTotals } from '../../invoices/editor/useTotals';
import { afterSubscription } from '../afterSubscription';
import {
  bookFields,
  type Edit,
  habitsOf,
  missingFields,
  sellingItem,
  shownField,
  type TypedSubscription,
  toSubscription,
  toTyped,
} from './typed';

/** What a form begins with, and the name its draft is kept under. */
export interface Start {
  draft: string;
  subscription: Subscription;
  /** What is sold, where that is known already. */
  item?: Item;
}

/** A subscription being written: what is typed, its figures and days live from the book, what is wrong with it, and the way to save it. */
export function useSubscriptionForm(start: Start, onSaved: (detail: SubscriptionDetail) => void) {
  const { t, i18n } = useTranslation();
  const base = start.subscription;
  const stores = useStores();
  const rateOf = (storeId: number) => stores.find(({ id }) => id === storeId)?.taxRate ?? 0;
  const [blank] = useState(() => {
    const habits = habitsOf(base, rateOf(base.storeId));
    const typed = toTyped(base, habits);
    return start.item ? sellingItem(typed, start.item, habits) : typed;
  });
  const form = useForm(start.draft, blank);
  const [checked, setChecked] = useState<TypedSubscription | null>(null);
  const latest = useRef(form);
  latest.current = form;
  const edit = useCallback<Edit>((change) => {
    const value = change(latest.current.value);
    latest.current.patch(value);
    latest.current = { ...latest.current, value };
  }, []);

  const typed = form.value;
  const { currency, taxIncluded } = typed;
  const taxRate = rateOf(typed.storeId);
  const habits = useMemo(
    () => habitsOf({ currency, taxIncluded }, taxRate),
    [currency, taxIncluded, taxRate],
  );
  const totals = useLiveTotals(typed.lines, toSubscription(typed, base), figuresOf);

  const command = useCommand({
    run: saveSubscription,
    invalidates: afterSubscription,
    fields: bookFields(typed),
    onDone: (detail) => {
      form.forget();
      onSaved(detail);
    },
  });
  const { error } = command;
  const errors = useMemo(() => {
    const found: Record<string, string> = {};
    if (checked === typed) for (const field of missingFields(checked)) found[field] = t('errors.required');
    if (checked && error?.field)
      found[formField(shownField(error.field, checked), checked)] = errorText(error, i18n);
    return found;
  }, [checked, typed, error, t, i18n]);

  useEffect(() => {
    if (error?.field) focusFirstError();
  }, [error]);

  const submit = () => {
    const { value } = latest.current;
    setChecked(value);
    command.reset();
    if (missingFields(value).length > 0) focusFirstError();
    else command.submit(toSubscription(value, base));
  };
  const refusal = error && !error.field ? errorText(error, i18n) : null;
  return { form, edit, totals, habits, errors, refusal, submit, busy: command.busy };
}

async function figuresOf(subscription: Subscription) {
  const { subscription: computed, upcoming } = await computeSubscription(subscription);
  return { ...computed.totals, upcoming };
}
