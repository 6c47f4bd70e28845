import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedNumber } from '../../ui';

/** What is wrong with the number in a field, if anything. */
export type OnProblem = (field: string, problem: ParsedNumber['problem']) => void;

/**
 * The fields that hold something else than a number: they would count as empty, so nothing is saved with them.
 * Errors are theirs beside the refused ones.
 */
export function useUnclear(refused: Record<string, string>) {
  const { t } = useTranslation();
  const problems = useRef(new Map<string, ParsedNumber['problem']>());
  const [found, setFound] = useState<Record<string, string>>({});
  const note = useCallback<OnProblem>((field, problem) => void problems.current.set(field, problem), []);
  /** Says beside them which fields these are; true when there are none. */
  const check = () => {
    const unclear = [...problems.current].filter(([, problem]) => problem);
    setFound(Object.fromEntries(unclear.map(([field]) => [field, t('number.notANumber')])));
    return unclear.length === 0;
  };
  const errors = useMemo(() => ({ ...refused, ...found }), [refused, found]);
  return { errors, note, check };
}
