import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { cancelImport, checkImport, type ImportMapping, type ImportReport } from '../../api/imports';

interface Check {
  id: number;
  mapping: ImportMapping;
  skipKnown: boolean;
}

/** The dry run. The report before stays on the screen while the next is made. */
export function useCheck() {
  const [report, setReport] = useState<ImportReport | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const checking = useMutation({
    mutationFn: ({ id, mapping, skipKnown }: Check) => {
      // One that was cancelled may still be ending.
      const ended = last.current.catch(() => undefined);
      const check = ended.then(() => checkImport(id, mapping, { leaveOut: false, skipKnown }));
      last.current = check;
      return check;
    },
    meta: { taken: () => true },
  });
  const { variables, isPending, error } = checking;
  return {
    report,
    isPending,
    error,
    start: (id: number, mapping: ImportMapping, skipKnown: boolean) => {
      if (!isPending) checking.mutate({ id, mapping, skipKnown }, { onSuccess: setReport });
    },
    forget: () => {
      if (isPending && variables) cancelImport(variables.id).catch(() => undefined);
      checking.reset();
      setReport(null);
    },
  };
}
