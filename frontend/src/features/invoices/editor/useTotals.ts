import { useEffect, useRef, useState } from 'react';
import { computeTotals, type Invoice, type Totals } from '../../../api/invoices';
import { filledLines, type TypedInvoice, toInvoice } from './draft';

/** How long typing pauses before the figures are asked for, in milliseconds. */
const pause = 80;

export interface LiveTotals extends Totals {
  /** The amount of each line, by its key. */
  amounts: ReadonlyMap<string, Totals['subtotal']>;
}

/** The figures of what is typed, from the book. Until the newest answer is here, and if there is none, the last stay. */
export function useTotals(typed: TypedInvoice, base: Invoice): LiveTotals | null {
  const [totals, setTotals] = useState<LiveTotals | null>(null);
  const newest = useRef(0);
  const { currency, taxIncluded, rounding, discount, coupon, lines } = toInvoice(typed, base);
  const pricing = JSON.stringify({ currency, taxIncluded, rounding, discount, coupon, lines });
  const keys = filledLines(typed.lines).map(({ key }) => key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys belong to the lines of the pricing
  useEffect(() => {
    newest.current += 1;
    const turn = newest.current;
    const show = (answer: Totals) => {
      if (turn === newest.current) setTotals({ ...answer, amounts: byKey(keys, answer) });
    };
    // A refusal shows beside its field when the draft is saved.
    const ask = () => computeTotals(JSON.parse(pricing)).then(show, () => undefined);
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [pricing]);
  return totals;
}

function byKey(keys: string[], { lines }: Totals): LiveTotals['amounts'] {
  return new Map(keys.flatMap((key, i) => (lines[i] ? [[key, lines[i].amount]] : [])));
}
