import type { CardLink, CardLinkDetail, CardPayment, SavedCard } from '../../api/cards';
import { heldCard } from '../links/testing';

/** A test card that is good until December 2029. */
export function savedCard(change: Partial<SavedCard> = {}): SavedCard {
  return {
    id: 1,
    customerId: 7,
    gateway: 'sandbox',
    brand: 'Visa',
    lastFour: '4242',
    expMonth: 12,
    expYear: 2029,
    default: true,
    addedAt: 1_000,
    removedAt: 0,
    ...change,
  };
}

/** A link that was mailed to Ada and not opened yet. */
export function cardLink(change: Partial<CardLink> = {}, more: Partial<CardLinkDetail> = {}): CardLinkDetail {
  const link = {
    id: 5,
    customerId: 7,
    gateway: 'sandbox',
    sending: 'email',
    email: 'ada@example.com',
    phone: '',
    creatorName: 'Owner',
    createdAt: 1_000,
    expiresAt: 9_000,
    openedAt: 0,
    cancelledAt: 0,
    cardId: 0,
    setup: { state: 'open', keptAt: 0, endedAt: 0, card: savedCard() },
    ...change,
  } as CardLink;
  const url = 'https://pay.example.com/card/x';
  const detail = { link, status: 'created', url, page: '', mailId: 3, mailState: 'sent', text: '', ...more };
  return detail as CardLinkDetail;
}

/** A payment by the saved card of Ada's, that the gateway was asked for. */
export function cardPayment(charge: Partial<CardPayment['charge']> = {}, page = ''): CardPayment {
  const asked = { state: 'open', cardId: 1, authorisedAt: 0, failedAt: 0, failure: '', ...charge };
  return { charge: heldCard(asked), page, invoice: { id: 0 } } as CardPayment;
}
