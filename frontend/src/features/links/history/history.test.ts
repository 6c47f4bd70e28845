import { describe, expect, it } from 'vitest';
import type { LinkDetail } from '../../../api/links';
import { heldCard, sentLink } from '../testing';
import { eventsOf } from './events';
import { nextExpiry } from './expiry';
import { everything, queryOf } from './filters';

const kinds = (detail: LinkDetail) => eventsOf(detail).map(({ kind }) => kind);

describe('what happened to a link', () => {
  it('ends, while it is open, with until when it can be used', () => {
    expect(kinds(sentLink())).toEqual(['created', 'expires']);
    expect(kinds({ ...sentLink({ openedAt: 3_000 }), status: 'in_progress' })).toEqual([
      'created',
      'opened',
      'expires',
    ]);
  });

  it('ends with its end, and no expiry after that', () => {
    const cancelled: LinkDetail = { ...sentLink({ cancelledAt: 4_000 }), status: 'cancelled' };
    expect(kinds(cancelled)).toEqual(['created', 'cancelled']);
    expect(kinds({ ...sentLink(), status: 'expired' })).toEqual(['created', 'expired']);
  });

  it('tells the story of its card: declined, authorised, and what became of that', () => {
    const paid = { ...sentLink({ completedAt: 4_000 }), status: 'completed' };
    const story = (change: Parameters<typeof heldCard>[0]) =>
      kinds({ ...paid, cards: [heldCard(change)] }).slice(1);
    const until = ['card_declined', 'authorised', 'completed'];
    expect(story({})).toEqual([...until, 'lapses']);
    expect(story({ state: 'captured', capturedAt: 5_000 })).toEqual([...until, 'captured']);
    expect(story({ state: 'released', endedAt: 5_000 })).toEqual([...until, 'released']);
    expect(story({ state: 'lapsed', endedAt: 90_000 })).toEqual([...until, 'lapsed']);
  });

  it('says nothing of a card payment that nobody made', () => {
    const open = { state: 'open', authorisedAt: 0, failedAt: 0, failure: '' };
    expect(kinds({ ...sentLink(), cards: [heldCard(open)] })).toEqual(['created', 'expires']);
    const ended = heldCard({ ...open, state: 'ended', endedAt: 9_000 });
    expect(kinds({ ...sentLink(), status: 'expired', cards: [ended] })).toEqual(['created', 'expired']);
  });

  it('tells of each mail and text where it belongs in time', () => {
    const mail = (sending: string, state: string, sentAt: number) => ({
      sending,
      state,
      sentAt,
      createdAt: 1_500,
    });
    const mails = [mail('sms', 'sent', 6_000), mail('email', 'sent', 5_000), mail('email', 'failed', 0)];
    const detail = { ...sentLink({ openedAt: 2_000 }), status: 'in_progress', mails } as LinkDetail;
    expect(kinds(detail)).toEqual(['created', 'mailFailed', 'opened', 'mailSent', 'smsSent', 'expires']);
  });
});

describe('the next expiry', () => {
  it('is the first of those that are still open', () => {
    const rows = [
      { status: 'completed', expiresAt: 10 },
      { status: 'in_progress', expiresAt: 40 },
      { status: 'created', expiresAt: 30 },
    ];
    expect(nextExpiry(rows, 0)).toBe(30);
    expect(nextExpiry(rows, 20)).toBe(20);
  });

  it('is never where nothing is open', () => {
    expect(nextExpiry([{ status: 'expired', expiresAt: 10 }], 0)).toBe(0);
  });
});

describe('the period', () => {
  it('is whole days of the shop’s zone, the last one included', () => {
    const period = { name: 'custom' as const, from: '2026-03-29', to: '2026-03-29' };
    const query = queryOf({ ...everything, period }, '2026-04-01', 'Europe/Berlin');
    expect(new Date(query.from).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(new Date(query.until).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('has no end where none is chosen', () => {
    expect(queryOf(everything, '2026-04-01', 'UTC')).toMatchObject({ from: 0, until: 0, status: '' });
  });
});
