import { useHotkeys } from '@mantine/hooks';
import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useRemembered } from '../memory';
import { nothing, ranged, type Selected, toggled, whole } from './selecting';

interface SelectionOptions<Row> {
  /** Under this name the selection is remembered, as long as the list is filtered by the same. */
  name: string;
  queryKey: QueryKey;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  enabled: boolean;
}

/** The rows that are selected, and the ways to select them. A row that left the list is not selected any more. */
export function useSelection<Row>({ name, queryKey, rows, rowId, enabled }: SelectionOptions<Row>) {
  const list = hashKey(queryKey);
  const [kept, keep] = useRemembered(`table.${name}.selected`, { list, selected: nothing });
  const selected = enabled && kept.list === list ? kept.selected : nothing;
  const order = useMemo(() => rows.map(rowId), [rows, rowId]);
  const latest = useRef({ selected, order });
  latest.current = { selected, order };
  const select = useCallback((next: Selected) => keep({ list, selected: next }), [keep, list]);
  const clear = useCallback(() => select(nothing), [select]);
  const toggle = useCallback(
    (index: number) => {
      const id = latest.current.order[index];
      if (id !== undefined) select(toggled(latest.current.selected, id));
    },
    [select],
  );
  const extend = useCallback(
    (from: number, to: number) => {
      const { selected, order } = latest.current;
      const [start, end] = [order[from], order[to]];
      if (start !== undefined && end !== undefined) select(ranged(selected, order, start, end));
    },
    [select],
  );
  const all = () => select(selected.ids.length < order.length ? whole(order) : nothing);
  useHotkeys(enabled ? [['mod+A', () => document.querySelector('[role="dialog"]') || all()]] : []);
  const ids = useMemo(() => new Set(selected.ids), [selected]);
  const chosen = useMemo(() => rows.filter((row) => ids.has(rowId(row))), [rows, ids, rowId]);
  return { ids, chosen, toggle, extend, clear, all };
}
