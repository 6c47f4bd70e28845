import * as bound from '../../wailsjs/go/desk/Items';
import type { book, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Item = book.Item;
export type ItemPage = sqlite.ItemPage;
export type ItemQuery = sqlite.ItemQuery;

/** Lists and records of items; every command that changes one invalidates all of them. */
export const itemsKey = ['items'] as const;
export const itemKey = (id: number) => [...itemsKey, id] as const;

export function listItems(query: ItemQuery): Promise<ItemPage> {
  return call(bound.List(query));
}

/** The best few items for what was typed, by name or SKU; the first by name for ''. */
export async function findItems(text: string): Promise<Item[]> {
  return (await listItems({ search: text, archived: false, cursor: '', limit: 8 })).rows;
}

export function getItem(id: number): Promise<Item> {
  return call(bound.Get(id));
}

/** Adds an item (id 0) or changes one that is still at the version it was read at. */
export function saveItem(item: Item, key: string): Promise<Item> {
  return call(bound.Save(item, key));
}

/** Takes an item off the lists, or puts it back. */
export function archiveItem(id: number, archived: boolean): Promise<void> {
  return call(bound.Archive(id, archived));
}
