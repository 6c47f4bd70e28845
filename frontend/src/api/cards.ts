import * as bound from '../../wailsjs/go/desk/Cards';
import type { book, shop } from '../../wailsjs/go/models';
import { call } from './call';

export type CustomerCards = shop.CustomerCards;
export type SavedCard = book.SavedCard;

export const cardsKey = ['cards'] as const;
export const customerCardsKey = (customerId: number) => [...cardsKey, customerId] as const;

/** A customer's cards, the default first, and the links by which some were asked for. */
export function customerCards(customerId: number): Promise<CustomerCards> {
  return call(bound.List(customerId));
}
