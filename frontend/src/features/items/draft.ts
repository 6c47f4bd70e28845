import type { Item } from '../../api/items';
import type { Store } from '../../api/session';
import { isUntaxed } from './types';

/** An item while it is typed: figures may still be missing. */
export interface ItemDraft {
  id: number;
  name: string;
  sku: string;
  type: string;
  unit: string;
  /** In minor units of the currency. */
  price: number | null;
  currency: string;
  taxRate: number | null;
  archived: boolean;
  createdAt: number;
  version: number;
}

/** A new item, with the shop's currency and its usual tax rate. */
export function newDraft({ currency, taxRate }: Store): ItemDraft {
  const texts = { name: '', sku: '', unit: '' };
  const fresh = { id: 0, archived: false, createdAt: 0, version: 0 };
  return { ...texts, ...fresh, type: 'physical', price: null, currency, taxRate };
}

/** What another type changes: what is never taxed has the rate 0, and what comes back from there the usual one. */
export function ofType(type: string, before: ItemDraft, usual: number): Partial<ItemDraft> {
  if (isUntaxed(type)) return { type, taxRate: 0 };
  return isUntaxed(before.type) ? { type, taxRate: usual } : { type };
}

export function draftOf({ unitPrice, ...item }: Item): ItemDraft {
  return { ...item, price: unitPrice.minor, currency: unitPrice.currency };
}

/** The item that was typed; null while a figure is missing. */
export function itemOf({ price, currency, taxRate, ...item }: ItemDraft): Item | null {
  if (price === null || taxRate === null) return null;
  return { ...item, taxRate, unitPrice: { minor: price, currency } };
}
