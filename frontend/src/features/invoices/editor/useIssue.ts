import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../../../api';
import { couponsKey } from '../../../api/coupons';
import { customersKey } from '../../../api/customers';
import { type Invoice, invoicesKey, issueInvoice } from '../../../api/invoices';
import { todayKey } from '../../../api/today';
import { focusFirstError } from './focusFirstError';
import type { useEditor } from './useEditor';

/** Issuing: first what is typed is saved, then what will happen is shown, then it happens. */
export function useIssue({ typed, autosave, check, forget }: ReturnType<typeof useEditor>) {
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<Invoice | null>(null);
  const command = useCommand({
    run: ({ id, version }: Invoice, key) => issueInvoice(id, version, key),
    invalidates: [invoicesKey, customersKey, couponsKey, todayKey],
    fields: ['coupon', 'storeId'],
    onDone: ({ id }) => {
      autosave.stop();
      forget();
      navigate(`/invoices/${id}`, { replace: true });
    },
  });
  const { fieldErrors, reset } = command;
  const refused = fieldErrors.coupon ?? fieldErrors.storeId;
  useEffect(() => {
    if (!refused) return;
    setDraft(null);
    focusFirstError();
  }, [refused]);
  // What the book refused may be right once something else is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed takes the refusal away
  useEffect(() => {
    if (refused) reset();
  }, [typed]);
  const open = async () => {
    const saved = check() ? await autosave.flush() : null;
    if (saved) setDraft(saved);
    else focusFirstError();
  };
  const confirm = () => draft && command.submit(draft);
  return {
    /** The draft that waits for the word; null while none is asked for. */
    draft,
    busy: command.busy,
    /** Why the invoice could not be issued, by field. */
    errors: fieldErrors,
    confirm,
    close: () => setDraft(null),
    /** Asks, or confirms when it was asked already: Ctrl+Enter twice issues. */
    ask: () => {
      if (draft) confirm();
      else if (!document.querySelector('[role="dialog"]')) open();
    },
  };
}
