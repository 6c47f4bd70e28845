import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportKind, type ImportSheet, openImport } from '../../api/imports';
import { readFile } from './readFile';

/** Reads a chosen file and understands it as a list. */
export function useOpen(kind: ImportKind, onOpen: (sheet: ImportSheet) => void) {
  const [read, setRead] = useState(0);
  const opening = useMutation({
    mutationFn: async (file: File) => {
      setRead(0);
      return openImport(kind, file.name, await readFile(file, setRead));
    },
    onSuccess: onOpen,
    meta: { taken: () => true },
  });
  return {
    open: (file: File) => {
      if (!opening.isPending) opening.mutate(file);
    },
    isPending: opening.isPending,
    error: opening.error,
    /** How much of the file is read, from 0 to 1. */
    read,
  };
}
