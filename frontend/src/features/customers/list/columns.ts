import { useLocalStorage, useMediaQuery } from '@mantine/hooks';

/** The columns that can be shown or left out, in their order; the name is always there. */
export const choosable = [
  'company',
  'email',
  'phone',
  'tags',
  'created',
  'lastPurchase',
  'lifetimeValue',
  'balance',
] as const;

export type ColumnId = (typeof choosable)[number];

/** What is shown as long as nothing else was chosen: as much as the window has room for. */
const narrow: readonly ColumnId[] = ['email', 'phone', 'lastPurchase', 'balance'];
const wide: readonly ColumnId[] = ['email', 'phone', 'tags', 'lastPurchase', 'lifetimeValue', 'balance'];

/** The columns in their own order, without what is none. */
export function ordered(ids: readonly string[]): ColumnId[] {
  return choosable.filter((id) => ids.includes(id));
}

/** Which columns are shown; the choice stays on this computer. */
export function useChosenColumns() {
  const roomy = useMediaQuery('(min-width: 76em)', true, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useLocalStorage<string[] | null>({
    key: 'daybook.columns.customers',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  return {
    ids: chosen ? ordered(chosen) : roomy ? wide : narrow,
    choose: (ids: string[]) => setChosen(ordered(ids)),
    /** Back to what fits; undefined where nothing was chosen. */
    reset: chosen ? () => setChosen(null) : undefined,
  };
}
