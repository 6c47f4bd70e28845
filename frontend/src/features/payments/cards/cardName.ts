import type { CardLeft } from '../../../api/payments';
import { marked } from '../collect/methods';

/** The end of a card's number as cards are printed: "•••• 4242". */
export function lastDigits({ lastFour }: Pick<CardLeft, 'lastFour'>): string {
  return `•••• ${lastFour}`;
}

/** A card as its owner knows it: "Visa •••• 4242". */
export function cardName(card: Pick<CardLeft, 'brand' | 'lastFour' | 'gateway'>): string {
  return marked(`${card.brand} ${lastDigits(card)}`, card.gateway);
}
