import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ApiError, toApiError, uuid } from '../../../api';
import { addAttachment, attachmentsKey } from '../../../api/attachments';
import { readFile } from './readFile';
import { refusalOf } from './refusal';

/** A file on its way into the book, or refused. */
export interface Upload {
  id: string;
  name: string;
  /** How much of it is read, 0 to 1. */
  share: number;
  refusal: ApiError | null;
}

/** Takes files into the book, one after the other. What was refused stays until more files come. */
export function useUploads(customerId: number) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const change = (id: string, patch: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)));
  // A mutation, so that the window waits for it before it closes.
  const { mutateAsync } = useMutation({
    mutationFn: async ({ id, file }: { id: string; file: File }) => {
      const data = await readFile(file, (share) => change(id, { share }));
      return addAttachment({ customerId, invoiceId: 0, name: file.name, data }, id);
    },
    meta: { taken: () => true },
    onSuccess: () => queries.invalidateQueries({ queryKey: attachmentsKey }),
  });
  const take = async (id: string, file: File) => {
    try {
      await mutateAsync({ id, file });
      setUploads((all) => all.filter((upload) => upload.id !== id));
    } catch (thrown) {
      change(id, { refusal: toApiError(thrown) });
    }
  };
  const add = (files: readonly File[]) => {
    const chosen = files.map((file) => ({ id: uuid(), file, refusal: refusalOf(file) }));
    const fresh = chosen.map(({ id, file, refusal }) => ({ id, name: file.name, share: 0, refusal }));
    setUploads((all) => [...all.filter(({ refusal }) => !refusal), ...fresh]);
    for (const { id, file, refusal } of chosen) {
      if (!refusal) queue.current = queue.current.then(() => take(id, file));
    }
  };
  return { uploads, add };
}
