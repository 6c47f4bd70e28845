import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, onEvent } from '../../../api';
import { type Invoice, invoicesKey, saveDraft } from '../../../api/invoices';
import { DraftSaver } from './DraftSaver';
import { type TypedInvoice, toInvoice } from './draft';

/** How long typing pauses before the draft is saved, in milliseconds. */
const pause = 600;

export interface Autosave {
  /** The draft as the book has it. */
  saved: Invoice;
  /** Whether the book has all that was typed. */
  upToDate: boolean;
  /** Why what is typed now could not be saved. */
  error: ApiError | null;
  /** Saves at once; null when the book refused. */
  flush: () => Promise<Invoice | null>;
  /** Ends the saving: the draft was issued or deleted. */
  stop: () => void;
}

interface Options {
  draft: Invoice;
  typed: TypedInvoice;
  /** What the book has when the editor opens. */
  start: TypedInvoice;
  /** Told when the book has all that was typed, even after the page was left. */
  onSaved: () => void;
}

/** Keeps a draft by itself while it is typed, when its page is left, and when the window closes. */
export function useAutosave({ draft, typed, start, onSaved }: Options): Autosave {
  const queries = useQueryClient();
  const [saver] = useState(() => new DraftSaver(draft, saveDraft));
  const [saved, setSaved] = useState(draft);
  const [stored, setStored] = useState(() => contentOf(start, draft));
  const [refused, setRefused] = useState<{ content: string; error: ApiError } | null>(null);
  const content = contentOf(typed, draft);
  const upToDate = content === stored;
  // A mutation, so that the window waits for it before it closes.
  const { mutateAsync } = useMutation({
    mutationFn: (content: string) => saver.save(JSON.parse(content)),
    meta: { taken: () => true },
    onSuccess: () => queries.invalidateQueries({ queryKey: invoicesKey }),
  });
  const latest = useRef({ content, stored, onSaved });
  latest.current = { content, stored, onSaved };
  const stopped = useRef(false);

  const flush = useCallback(async () => {
    const { content, stored } = latest.current;
    if (stopped.current || content === stored) return saver.saved;
    try {
      const answer = await mutateAsync(content);
      setSaved(answer);
      setStored(content);
      if (content === latest.current.content) latest.current.onSaved();
      return answer;
    } catch (error) {
      setRefused({ content, error: error as ApiError });
      return null;
    }
  }, [saver, mutateAsync]);

  useEffect(() => {
    if (upToDate) return;
    const timer = setTimeout(flush, pause, content);
    return () => clearTimeout(timer);
  }, [content, upToDate, flush]);
  useEffect(() => onEvent('closing', flush), [flush]);
  useEffect(() => () => void flush(), [flush]);

  const error = refused?.content === content ? refused.error : null;
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { saved, upToDate, error, flush, stop };
}

function contentOf(typed: TypedInvoice, draft: Invoice): string {
  return JSON.stringify(toInvoice(typed, draft));
}
