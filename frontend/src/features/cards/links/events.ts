import type { CardLinkDetail } from '../../../api/cards';

/** What happened to a card link, or will. */
export type CardLinkEvent = 'created' | 'opened' | 'kept' | 'cancelled' | 'expired' | 'expires';

/** What happened to a card link in the order in which it did; of an open one, last, until when it can be used. */
export function cardLinkEvents({ link, status }: Pick<CardLinkDetail, 'link' | 'status'>) {
  // What is typed at the shop the shop opens itself.
  const opened = link.sending ? link.openedAt : 0;
  const events: { at: number; kind: CardLinkEvent }[] = [
    { at: link.createdAt, kind: 'created' },
    { at: opened, kind: 'opened' },
    { at: status === 'completed' ? link.setup.keptAt : 0, kind: 'kept' },
    { at: status === 'cancelled' ? link.cancelledAt : 0, kind: 'cancelled' },
  ];
  if (status !== 'completed' && status !== 'cancelled')
    events.push({ at: link.expiresAt, kind: status === 'expired' ? 'expired' : 'expires' });
  return events.filter(({ at }) => at !== 0).sort((a, b) => a.at - b.at);
}
