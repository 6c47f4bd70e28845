import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { computeLinkTotals, createLink, type LinkDetail, type LinkStore } from '../../../api/links';
import type { TextKey } from '../../../app/i18n';
import { useForm } from '../../../ui';
import { focusFirstError } from '../../invoices/editor/focusFirstError';
import { useLiveTotals } from '../../invoices/editor/useTotals';
import { afterLink } from '../afterLink';
import { habitsOf, startOf, type TypedOrder, toLink } from './order';
import { bookFields, formField, missingFields } from './orderFields';
import type { Start } from './useKnown';

/** Turns what is typed into what is typed next. */
export type Edit = (change: (order: TypedOrder) => TypedOrder) => void;

/** What is said where something is missing; elsewhere just that it is. */
const missing: Partial<Record<string, TextKey>> = {
  email: 'links.contactMissing',
  methods: 'links.methodMissing',
};

/** An order being written: what is typed, its figures live from the book, what is wrong with it, and the way to create it. */
export function useOrder(from: LinkStore, start: Start, onCreated: (detail: LinkDetail) => void) {
  const { t, i18n } = useTranslation();
  const [blank] = useState(() => startOf(from, start.known));
  const form = useForm(`${start.draft}.${from.store.id}`, blank);
  const [checked, setChecked] = useState<TypedOrder | null>(null);
  const latest = useRef(form);
  latest.current = form;
  const edit = useCallback<Edit>((change) => {
    const value = change(latest.current.value);
    latest.current.patch(value);
    latest.current = { ...latest.current, value };
  }, []);

  const { lines, currency } = form.value;
  const totals = useLiveTotals(lines, toLink(form.value, from), computeLinkTotals);
  const habits = useMemo(() => habitsOf(currency, from), [currency, from]);

  const command = useCommand({
    run: createLink,
    invalidates: afterLink,
    fields: bookFields(form.value),
    onDone: (detail) => {
      form.forget();
      onCreated(detail);
    },
  });
  const { error } = command;
  const errors = useMemo(() => {
    const found: Record<string, string> = {};
    if (checked === form.value)
      for (const field of missingFields(checked, from)) found[field] = t(missing[field] ?? 'errors.required');
    if (checked && error?.field) found[formField(error.field, checked)] = errorText(error, i18n);
    return found;
  }, [checked, form.value, from, error, t, i18n]);

  useEffect(() => {
    if (error?.field) focusFirstError();
  }, [error]);

  const submit = () => {
    const { value } = latest.current;
    setChecked(value);
    command.reset();
    if (missingFields(value, from).length > 0) focusFirstError();
    else command.submit(toLink(value, from));
  };
  const refusal = error && !error.field ? error : null;
  return { form, edit, totals, habits, errors, refusal, submit, busy: command.busy };
}
