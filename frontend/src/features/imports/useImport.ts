import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api';
import { customersKey } from '../../api/customers';
import {
  closeImport,
  type ImportKind,
  type ImportMapping,
  type ImportOptions,
  type ImportResult,
  type ImportSheet,
  runImport,
} from '../../api/imports';
import { itemsKey } from '../../api/items';
import { kept } from './matching';
import { useCheck } from './useCheck';

/** The steps of an import, in order. */
export const steps = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

export interface Opened {
  sheet: ImportSheet;
  mapping: ImportMapping;
}

/** An import from the choice of the file to its result. Going back keeps the file and the matching. */
export function useImport(kind: ImportKind) {
  const [step, setStep] = useState<Step>('file');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [options, setOptions] = useState<ImportOptions>({ leaveOut: false, skipKnown: true });
  const [result, setResult] = useState<ImportResult | null>(null);
  const check = useCheck();
  const run = useCommand({
    run: ({ sheet, mapping }: Opened, key) => runImport(sheet.id, mapping, options, key),
    invalidates: [kind === 'items' ? itemsKey : customersKey],
    fields: ['', 'columns', 'file'],
    onDone: (result) => {
      setResult(result);
      setStep('done');
    },
  });
  useClosing(opened?.sheet.id ?? null);

  const judge = (skipKnown: boolean) => {
    if (!opened) return;
    setOptions({ ...options, skipKnown });
    run.reset();
    check.start(opened.sheet.id, opened.mapping, skipKnown);
    setStep('check');
  };
  return {
    kind,
    step,
    opened,
    options,
    check,
    run,
    result,
    open: (sheet: ImportSheet) => {
      setOpened({ sheet, mapping: sheet.mapping });
      setStep('columns');
    },
    /** The same file was read in another way. */
    reread: (sheet: ImportSheet) =>
      setOpened((before) => ({
        sheet,
        mapping: before ? kept(before.mapping, sheet.mapping) : sheet.mapping,
      })),
    match: (mapping: ImportMapping) => setOpened((before) => before && { ...before, mapping }),
    judge,
    leaveOut: (leaveOut: boolean) => setOptions({ ...options, leaveOut }),
    back: (to: Step) => {
      check.forget();
      run.reset();
      setStep(to);
    },
    again: () => {
      check.forget();
      setOpened(null);
      setStep('file');
    },
  };
}

export type Import = ReturnType<typeof useImport>;

/** Forgets a file when another is opened or the page is left. */
function useClosing(id: number | null): void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    last.current = id;
    // A file that is gone already is closed well enough.
    return () => {
      if (last.current !== null) closeImport(last.current).catch(() => undefined);
    };
  }, [id]);
}
