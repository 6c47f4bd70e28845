import { useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useStores } from '../../../api';
import type { Invoice } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';
import { useDraft } from '../../../ui';
import { applyChange } from './changes';
import { type LineHabits, type TypedInvoice, toTyped } from './draft';
import { formField, missingFields } from './lineFields';
import { useAutosave } from './useAutosave';

/** What is kept on this computer of a draft that the book does not have yet: for after a crash. */
interface Kept {
  version: number;
  typed: TypedInvoice;
}

/** Why a field is missing, where it is not that it is empty. */
const reasons: Partial<Record<string, TextKey>> = { coupon: 'coupons.notApplied' };

/** All that the editor knows: what is typed, how far it is saved, and what is wrong with it. */
export function useEditor(draft: Invoice) {
  const { t, i18n } = useTranslation();
  const stores = useStores();
  const taxRateOf = (id: number) => stores.find((store) => store.id === id)?.taxRate ?? 0;
  const [start] = useState(() =>
    toTyped(draft, {
      currency: draft.currency,
      taxRate: taxRateOf(draft.storeId),
      taxIncluded: draft.taxIncluded,
    }),
  );
  const [id, setId] = useState(draft.id);
  const [kept, keep, forget] = useDraft<Kept | null>(`invoice.${id || 'new'}`, null);
  const [typed, edit] = useReducer(
    applyChange,
    kept?.version === draft.version ? { ...start, ...kept.typed } : start,
  );
  const { currency, taxIncluded } = typed;
  const taxRate = taxRateOf(typed.storeId);
  const habits = useMemo<LineHabits>(
    () => ({ currency, taxRate, taxIncluded }),
    [currency, taxRate, taxIncluded],
  );
  const [checked, setChecked] = useState<TypedInvoice | null>(null);
  const autosave = useAutosave({ draft, typed, start, onSaved: forget });
  const { saved, upToDate, error } = autosave;

  useEffect(() => {
    if (!upToDate) keep({ version: saved.version, typed });
    else forget();
  }, [typed, upToDate, saved.version, keep, forget]);
  // Only once the new draft is kept nowhere else does it get its own place.
  useEffect(() => {
    if (upToDate) setId(saved.id);
  }, [upToDate, saved.id]);

  const errors = useMemo(() => {
    const found: Record<string, string> = {};
    if (checked === typed)
      for (const field of missingFields(typed)) found[field] = t(reasons[field] ?? 'errors.required');
    if (error?.field) found[formField(error.field, typed)] = errorText(error, i18n);
    return found;
  }, [checked, typed, error, t, i18n]);

  /** Shows what is missing before the invoice can be issued; true when nothing is. */
  const check = () => {
    setChecked(typed);
    return missingFields(typed).length === 0;
  };
  return { typed, edit, habits, autosave, errors, check, forget };
}
