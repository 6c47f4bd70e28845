import { useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { findItems, type Item, itemsKey } from '../../../api/items';

const queryFor = (text: string) => ({
  queryKey: [...itemsKey, 'search', text],
  queryFn: () => findItems(text),
  meta: { quiet: true },
});

/** The items that match a line's text. The first is marked as soon as it belongs to what was typed. */
export function useItemList(text: string, onTake: (item: Item) => void) {
  const queries = useQueryClient();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typing, setTyping] = useState(false);
  const found = useQuery({
    ...queryFor(text.trim()),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
  });
  // Old matches, and the offer to keep the text, are never marked by themselves.
  const matches = typing && text.trim() && !found.isPlaceholderData && found.data?.length ? found.data : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new matches, and only those, move the mark
  useEffect(() => {
    if (matches) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [matches]);

  /** Takes the item whose SKU was typed faster than the list could answer, as a scanner does. */
  const takeScanned = async () => {
    const items = await queries.fetchQuery(queryFor(text.trim()));
    const item = items.find((item) => isSku(text, item));
    if (item) onTake(item);
  };
  return { combobox, items: found.data ?? [], typing, setTyping, takeScanned };
}

/** Whether the text is the item's own SKU. */
export function isSku(text: string, { sku }: Item): boolean {
  return sku !== '' && sku.toLowerCase() === text.trim().toLowerCase();
}
