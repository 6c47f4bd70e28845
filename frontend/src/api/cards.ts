import * as bound from '../../wailsjs/go/desk/Cards';
import type { book, shop } from '../../wailsjs/go/models';
import { call } from './call';
import type { PageCode } from './links';

export type CardLink = book.CardLink;
export type CardLinkDetail = shop.CardLinkDetail;
export type CardPayment = shop.CardPayment;
export type CustomerCards = shop.CustomerCards;
export type SavedCard = book.SavedCard;

// Commands as the forms send them: everything but their idempotency key.
export type NewCardRequest = Omit<shop.RequestCardInput, 'key'>;
export type NewCardPayment = Omit<shop.CardPaymentInput, 'key'>;

/** Saved cards, the links by which they are asked for, and payments by card from the shop's own screen. */
export const cardsKey = ['cards'] as const;
export const customerCardsKey = (customerId: number) => [...cardsKey, 'customer', customerId] as const;
export const cardLinkKey = (id: number) => [...cardsKey, 'link', id] as const;
export const cardLinkCodeKey = (id: number) => [...cardLinkKey(id), 'code'] as const;
export const cardPaymentKey = (charge: number) => [...cardsKey, 'payment', charge] as const;

/** A customer's cards and card links, and the gateway that takes cards at present. */
export function listCards(customerId: number): Promise<CustomerCards> {
  return call(bound.List(customerId));
}

/** Asks a customer for his card; without a way of sending it starts the gateway's page for one that is typed here. */
export function requestCard(request: NewCardRequest, key: string): Promise<CardLinkDetail> {
  return call(bound.Request({ ...request, key }));
}

export function getCardLink(id: number): Promise<CardLinkDetail> {
  return call(bound.GetLink(id));
}

/** Sends an open card link once more. */
export function resendCardLink(id: number): Promise<CardLinkDetail> {
  return call(bound.Resend(id));
}

/** Ends a card link by which no card came. */
export function cancelCardLink(id: number): Promise<CardLinkDetail> {
  return call(bound.Cancel(id));
}

/** The code of a card link's page, for a phone to scan. */
export function getCardLinkCode(id: number): Promise<PageCode> {
  return call(bound.Code(id));
}

/** Makes a saved card the one that is charged where none is named. */
export function setDefaultCard(id: number): Promise<void> {
  return call(bound.SetDefault(id));
}

/** Has the gateway forget a saved card. It cannot be undone. */
export function removeCard(id: number): Promise<void> {
  return call(bound.Remove(id));
}

/** Charges a card now. One that is declined is an answer, too. */
export function takeCard(payment: NewCardPayment, key: string): Promise<CardPayment> {
  return call(bound.Take({ ...payment, key } as shop.CardPaymentInput));
}

/** How a card payment stands. */
export function getCardPayment(charge: number): Promise<CardPayment> {
  return call(bound.Payment(charge));
}

/** Closes the gateway's page of a card payment. One that was made meanwhile stands. */
export function endCardPayment(charge: number): Promise<CardPayment> {
  return call(bound.End(charge));
}
