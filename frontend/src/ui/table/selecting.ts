/** The rows that are selected, by their ids, and where a range of them starts. */
export interface Selected {
  ids: readonly string[];
  /** What was selected before the range that grows from the anchor. */
  kept: readonly string[];
  anchor: string | null;
}

export const nothing: Selected = { ids: [], kept: [], anchor: null };

/** Selects a row or takes it out; the next range starts there. */
export function toggled({ ids }: Selected, id: string): Selected {
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ids: next, kept: next, anchor: id };
}

/** Selects every row from where the range started to this one; `from` starts it where none was. Order is that of the list. */
export function ranged(selected: Selected, order: readonly string[], from: string, to: string): Selected {
  const anchor = selected.anchor !== null && order.includes(selected.anchor) ? selected.anchor : from;
  const ends = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  const range = order.slice(first, last + 1);
  return { ids: [...new Set([...selected.kept, ...range])], kept: selected.kept, anchor };
}

/** Selects every row there is. */
export function whole(order: readonly string[]): Selected {
  return { ids: order, kept: order, anchor: null };
}
