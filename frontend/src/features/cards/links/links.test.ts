import { describe, expect, it } from 'vitest';
import type { CardLinkDetail } from '../../../api/cards';
import { cardLink } from '../testing';
import { addressee } from './addressee';
import { cardLinkEvents } from './events';
import { addressOf, canResend } from './ways';

const kinds = (detail: CardLinkDetail) => cardLinkEvents(detail).map(({ kind }) => kind);
const kept = { cardId: 1, setup: { ...cardLink().link.setup, state: 'kept', keptAt: 4_000 } };
const typed = cardLink(
  { sending: '', email: '', openedAt: 1_000 },
  { page: 'https://gateway.example.com/x' },
);

describe('what happened to a card link', () => {
  it('ends, while it is open, with until when it can be used', () => {
    expect(kinds(cardLink())).toEqual(['created', 'expires']);
    expect(kinds(cardLink({ openedAt: 3_000 }))).toEqual(['created', 'opened', 'expires']);
  });

  it('ends with its end', () => {
    expect(kinds(cardLink(kept, { status: 'completed' }))).toEqual(['created', 'kept']);
    expect(kinds(cardLink({ cancelledAt: 3_000 }, { status: 'cancelled' }))).toEqual([
      'created',
      'cancelled',
    ]);
    expect(kinds(cardLink({}, { status: 'expired' }))).toEqual(['created', 'expired']);
  });

  it('is opened by no customer where the card is typed at the shop', () => {
    expect(kinds(typed)).toEqual(['created', 'expires']);
    expect(addressee(typed.link)).toBe('');
  });
});

describe('the address of a card link', () => {
  it('is the customer’s page, or the gateway’s for a card that is typed at the shop', () => {
    expect(addressOf(cardLink())).toBe('https://pay.example.com/card/x');
    expect(addressOf(typed)).toBe('https://gateway.example.com/x');
  });

  it('is none once it opens nothing', () => {
    expect(addressOf(cardLink({}, { status: 'expired' }))).toBe('');
  });
});

describe('a card link is sent once more', () => {
  const sms = { sending: 'sms', email: '', phone: '+4930123456' } as const;

  it.each([
    ['by email', cardLink(), true],
    ['by SMS where Daybook sent it', cardLink(sms), true],
    ['not where it was handed over by hand', cardLink(sms, { mailId: 0 }), false],
    ['not where it is typed at the shop', typed, false],
    ['not once it is over', cardLink({}, { status: 'cancelled' }), false],
  ])('%s', (_, detail, can) => {
    expect(canResend(detail)).toBe(can);
  });
});
