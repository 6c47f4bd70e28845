import type { CardPayment } from '../../../api/cards';

/** What came of a card payment so far. */
export type Standing =
  | 'paid'
  | 'declined'
  /** Nobody paid on the gateway's page before it was closed. */
  | 'closed'
  /** A card is typed on the gateway's page. */
  | 'page'
  /** The gateway was asked and has not answered. */
  | 'asking';

type Known = Pick<CardPayment, 'page'> & {
  charge: Pick<CardPayment['charge'], 'state' | 'failure' | 'cardId'>;
};

/** How a card payment stands. A page on which a card was declined takes another one; a saved card that was declined is over. */
export function standingOf({ charge: { state, failure, cardId }, page }: Known): Standing {
  if (state === 'captured') return 'paid';
  if (state === 'open' || state === 'authorised') return page ? 'page' : 'asking';
  return failure && cardId !== 0 ? 'declined' : 'closed';
}
