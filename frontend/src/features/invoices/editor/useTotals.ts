import { useEffect, useRef, useState } from 'react';
import { computeTotals, type Invoice, type Totals } from '../../../api/invoices';
import { filledLines, type TypedInvoice, type TypedLine, toInvoice } from './draft';

/** How long typing pauses before the figures are asked for, in milliseconds. */
const pause = 80;

type Amounts = ReadonlyMap<string, Totals['subtotal']>;

/** Figures, and what else was answered with them. */
export type LiveTotals<Answer extends Totals = Totals> = Answer & {
  /** The amount of each line, by its key. */
  amounts: Amounts;
};

/** The figures of an invoice that is being typed. */
export function useTotals(typed: TypedInvoice, base: Invoice): LiveTotals | null {
  const { currency, taxIncluded, rounding, discount, coupon, lines } = toInvoice(typed, base);
  const pricing = { currency, taxIncluded, rounding, discount, coupon, lines };
  return useLiveTotals(typed.lines, pricing, computeTotals);
}

/** The figures of what is typed, from the book. Until the newest answer is here, and if there is none, the last stay. */
export function useLiveTotals<Asked, Answer extends Totals>(
  lines: readonly TypedLine[],
  asked: Asked,
  compute: (asked: Asked) => Promise<Answer>,
): LiveTotals<Answer> | null {
  const [totals, setTotals] = useState<LiveTotals<Answer> | null>(null);
  const newest = useRef(0);
  const content = JSON.stringify(asked);
  const keys = filledLines(lines).map(({ key }) => key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys belong to the lines of what is asked
  useEffect(() => {
    newest.current += 1;
    const turn = newest.current;
    const show = (answer: Answer) => {
      if (turn !== newest.current) return;
      setTotals((last) => ({ ...answer, amounts: byKey(keys, answer, last?.amounts) }));
    };
    // A refusal shows beside its field when the whole is saved.
    const ask = () => compute(JSON.parse(content)).then(show, () => undefined);
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [content]);
  return totals;
}

/** The amounts of the lines. One that is what it was stays the same object, so that its line is not rendered again. */
export function byKey(keys: string[], { lines }: Pick<Totals, 'lines'>, last?: Amounts): Amounts {
  const same = (key: string, amount: Totals['subtotal']) => {
    const before = last?.get(key);
    return before?.minor === amount.minor && before.currency === amount.currency ? before : amount;
  };
  return new Map(keys.flatMap((key, i) => (lines[i] ? [[key, same(key, lines[i].amount)]] : [])));
}
