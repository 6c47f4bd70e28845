import type { Money } from '../../../api';
import type { CustomerCards, NewCardPayment, SavedCard } from '../../../api/cards';
import { hasExpired } from '../expiry';

/** An invoice that a card can pay. */
export interface Chargeable {
  id: number;
  number: string;
  dueDate: string;
  due: Money;
}

/** A card payment as it is typed. */
export interface TypedPayment {
  /** 0 for a free sale. */
  invoiceId: number;
  /** In minor units; null while it cannot be understood. */
  minor: number | null;
  /** What a free sale is for. */
  text: string;
  taxRate: number | null;
  storeId: number;
  /** 0 for a card that is typed on the gateway's page. */
  cardId: number;
}

/** The card that is offered first: the default, unless it has expired; a new one where none is left. */
export function firstCard(cards: readonly SavedCard[], today: string): number {
  return cards.find((card) => !hasExpired(card, today))?.id ?? 0;
}

/** What a form starts with: the invoice that is due first, and all that is due on it. */
export function startOf(
  invoices: readonly Chargeable[],
  { cards }: Pick<CustomerCards, 'cards'>,
  store: { id: number; taxRate: number },
  today: string,
): TypedPayment {
  const [invoice] = invoices;
  return {
    invoiceId: invoice?.id ?? 0,
    minor: invoice?.due.minor ?? null,
    text: '',
    taxRate: store.taxRate,
    storeId: store.id,
    cardId: firstCard(cards, today),
  };
}

/** The form once another invoice, or none, was chosen: its whole due is offered. */
export function withInvoice(typed: TypedPayment, invoice: Chargeable | undefined): TypedPayment {
  return { ...typed, invoiceId: invoice?.id ?? 0, minor: invoice?.due.minor ?? null };
}

/** The fields that the form shows; chooses says whether there are invoices to choose from. */
export function shownFields({ invoiceId }: TypedPayment, chooses: boolean): string[] {
  const sale = invoiceId === 0 ? ['storeId', 'text', 'taxRate'] : [];
  return [...(chooses ? ['invoiceId'] : []), ...sale, 'amount', 'cardId'];
}

/** What is missing before anything can be charged, by field. */
export function missingFields({ invoiceId, minor, text, taxRate }: TypedPayment): string[] {
  const missing: string[] = [];
  if (invoiceId === 0 && text.trim() === '') missing.push('text');
  if (!minor) missing.push('amount');
  if (invoiceId === 0 && taxRate === null) missing.push('taxRate');
  return missing;
}

/** The command to charge what is typed; an invoice knows its own store, text and tax. */
export function toPayment(typed: TypedPayment, customerId: number, currency: string): NewCardPayment {
  const { invoiceId, minor, text, taxRate, storeId, cardId } = typed;
  const free = invoiceId === 0;
  return {
    storeId: free ? storeId : 0,
    customerId,
    invoiceId,
    amount: { minor: minor ?? 0, currency },
    text: free ? text : '',
    taxRate: free ? (taxRate ?? 0) : 0,
    cardId,
  };
}
