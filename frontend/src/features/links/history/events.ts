import type { LinkDetail } from '../../../api/links';
import type { Charge } from '../../../api/payments';
import { type CardEventKind, cardEventsOf } from './cardEvents';

/** What happened to a link, or will. */
export type EventKind =
  | 'created'
  | 'mailSent'
  | 'mailWaiting'
  | 'mailFailed'
  | 'opened'
  | 'completed'
  | 'cancelled'
  | 'expired'
  | 'expires';

export type LinkEvent = { at: number } & (
  | { kind: EventKind; card?: undefined }
  | { kind: CardEventKind; card: Charge }
);

const mailKinds: Record<string, EventKind> = { sent: 'mailSent', failed: 'mailFailed' };

/** What happened to a link in the order in which it did; of an open one, last, until when it can be used. */
export function eventsOf({ link, status, mails, cards }: LinkDetail): LinkEvent[] {
  const events: LinkEvent[] = [
    { at: link.createdAt, kind: 'created' },
    ...mails.map(({ state, sentAt, createdAt }) => ({
      at: sentAt || createdAt,
      kind: mailKinds[state] ?? 'mailWaiting',
    })),
    { at: link.openedAt, kind: 'opened' },
    ...cardEventsOf(cards),
    { at: link.completedAt, kind: 'completed' },
    { at: link.cancelledAt, kind: 'cancelled' },
  ];
  const ended = status === 'completed' || status === 'cancelled';
  if (!ended) events.push({ at: link.expiresAt, kind: status === 'expired' ? 'expired' : 'expires' });
  return events.filter(({ at }) => at !== 0).sort((a, b) => a.at - b.at);
}
