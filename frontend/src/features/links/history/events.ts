import type { LinkDetail } from '../../../api/links';
import type { Charge } from '../../../api/payments';
import { type CardEventKind, cardEventsOf } from './cardEvents';

/** What happened to a link, or will. */
export type EventKind =
  | 'created'
  | 'mailSent'
  | 'mailWaiting'
  | 'mailFailed'
  | 'smsSent'
  | 'smsWaiting'
  | 'smsFailed'
  | 'opened'
  | 'completed'
  | 'cancelled'
  | 'expired'
  | 'expires';

export type LinkEvent = { at: number } & (
  | { kind: EventKind; card?: undefined }
  | { kind: CardEventKind; card: Charge }
);

type Mail = LinkDetail['mails'][number];

function kindOf({ sending, state }: Mail): EventKind {
  const way = sending === 'sms' ? 'sms' : 'mail';
  if (state === 'sent') return `${way}Sent`;
  return state === 'failed' ? `${way}Failed` : `${way}Waiting`;
}

/** What happened to a link in the order in which it did; of an open one, last, until when it can be used. */
export function eventsOf({ link, status, mails, cards }: LinkDetail): LinkEvent[] {
  const events: LinkEvent[] = [
    { at: link.createdAt, kind: 'created' },
    ...mails.map((mail) => ({ at: mail.sentAt || mail.createdAt, kind: kindOf(mail) })),
    { at: link.openedAt, kind: 'opened' },
    ...cardEventsOf(cards),
    { at: link.completedAt, kind: 'completed' },
    { at: link.cancelledAt, kind: 'cancelled' },
  ];
  const ended = status === 'completed' || status === 'cancelled';
  if (!ended) events.push({ at: link.expiresAt, kind: status === 'expired' ? 'expired' : 'expires' });
  return events.filter(({ at }) => at !== 0).sort((a, b) => a.at - b.at);
}
