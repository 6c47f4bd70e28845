import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/items';
import { changeLine, insertLine, type LineChange, removeLineAt, takeItem } from './changes';
import { discountLine, type LineHabits, type TypedLine } from './draft';
import type { TakenBy } from './ItemInput';
import type { useLineKeys } from './useLineKeys';

interface LineEditsOptions {
  edit: (change: LineChange) => void;
  habits: LineHabits;
  focus: ReturnType<typeof useLineKeys>['focus'];
  /** How many lines there are, with the empty one. */
  count: number;
}

/** What is done to lines that are typed from cell to cell, and where the cursor goes then. */
export function useLineEdits({ edit, habits, focus, count }: LineEditsOptions) {
  const { t } = useTranslation();
  const onChange = useCallback(
    (key: string, patch: Partial<TypedLine>) => edit(changeLine(key, patch, habits)),
    [edit, habits],
  );
  const onItem = useCallback(
    (key: string, index: number, item: Item, by: TakenBy) => {
      edit(takeItem(key, item, habits));
      if (by === 'pick') focus(index, 'quantity');
      if (by === 'scan') focus(index + 1, 'name');
    },
    [edit, habits, focus],
  );
  const onRemove = useCallback(
    (index: number) => {
      flushSync(() => edit(removeLineAt(index, habits)));
      focus(index, 'name');
    },
    [edit, habits, focus],
  );
  const addDiscount = () => {
    flushSync(() => edit(insertLine(discountLine(t('invoices.line.discount'), habits))));
    focus(count - 1, 'unitPrice');
  };
  return { rows: { onChange, onItem, onRemove }, addDiscount };
}
