import type { Money } from '../../../api';
import type { Entry, InvoiceDetail, InvoiceEvent } from '../../../api/invoices';
import type { Charge } from '../../../api/payments';

/** What an event did to the amount due on an invoice: the sum of what its entry posted there. */
export function signedAmount(
  { entryId, amount }: InvoiceEvent,
  entries: readonly Entry[],
  invoiceId: number,
): Money {
  const entry = entries.find(({ id }) => id === entryId);
  const own = entry?.postings.filter((posting) => posting.invoiceId === invoiceId) ?? [];
  return { ...amount, minor: own.reduce((sum, posting) => sum + posting.amount.minor, 0) };
}

/** The kind to say: where a reversed payment had taken a write-off back, that is written off again. */
export function kindOf({ entryId, kind }: InvoiceEvent, entries: readonly Entry[]): string {
  const { reverses } = entries.find(({ id }) => id === entryId) ?? {};
  const undone = entries.find(({ id }) => id === reverses);
  return kind === 'reversal' && undone?.kind === 'recovery' ? 'write_off' : kind;
}

/** The card payment that an event's money came from, or went back to; undefined for other money. */
export function cardOf(
  { paymentId, refundId }: InvoiceEvent,
  { cards, creditNotes }: Pick<InvoiceDetail, 'cards' | 'creditNotes'>,
): Charge | undefined {
  const refund = creditNotes.flatMap((note) => note.refunds).find(({ id }) => id === refundId);
  return cards.find(
    (card) => card.id === refund?.chargeId || (paymentId > 0 && card.paymentId === paymentId),
  );
}
