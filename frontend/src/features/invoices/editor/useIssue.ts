import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../../../api';
import { customersKey } from '../../../api/customers';
import { type Invoice, invoicesKey, issueInvoice } from '../../../api/invoices';
import { todayKey } from '../../../api/today';
import { focusFirstError } from './focusFirstError';
import type { useEditor } from './useEditor';

/** Issuing: first what is typed is saved, then what will happen is shown, then it happens. */
export function useIssue({ autosave, check, forget }: ReturnType<typeof useEditor>) {
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<Invoice | null>(null);
  const command = useCommand({
    run: ({ id, version }: Invoice, key) => issueInvoice(id, version, key),
    invalidates: [invoicesKey, customersKey, todayKey],
    onDone: ({ id }) => {
      autosave.stop();
      forget();
      navigate(`/invoices/${id}`, { replace: true });
    },
  });
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
    confirm,
    close: () => setDraft(null),
    /** Asks, or confirms when it was asked already: Ctrl+Enter twice issues. */
    ask: () => {
      if (draft) confirm();
      else if (!document.querySelector('[role="dialog"]')) open();
    },
  };
}
