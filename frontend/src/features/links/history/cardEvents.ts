import type { Charge } from '../../../api/payments';
import type { LinkEvent } from './events';

/** What happened to a card payment at its gateway, or will. */
export const cardKinds = [
  'card_declined',
  'insufficient_funds',
  'expired_card',
  'authentication_failed',
  'authorised',
  'captured',
  'released',
  'lapsed',
  'lapses',
] as const;
export type CardEventKind = (typeof cardKinds)[number];

/** What happened to the card payments of an order, and when an authorisation lapses if nobody captures it. */
export function cardEventsOf(cards: readonly Charge[]): LinkEvent[] {
  return cards.flatMap((card) => {
    const { state, failure, failedAt, authorisedAt, capturedAt, endedAt, lapsesAt } = card;
    const events: [number, string][] = [
      [failedAt, failure],
      [authorisedAt, 'authorised'],
      [capturedAt, 'captured'],
      [state === 'authorised' ? lapsesAt : endedAt, state === 'authorised' ? 'lapses' : state],
    ];
    return events.flatMap(([at, kind]) => (at > 0 && isKnown(kind) ? [{ at, kind, card }] : []));
  });
}

function isKnown(kind: string): kind is CardEventKind {
  return (cardKinds as readonly string[]).includes(kind);
}
