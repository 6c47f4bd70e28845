import type { Charge } from '../../../api/payments';
import type { CardAct } from './CardDialog';
import { HeldCard } from './HeldCard';

interface HeldCardsProps {
  cards: readonly Charge[];
  open: (act: CardAct) => void;
}

/** The cards that wait to be captured or released; nothing where none does. */
export function HeldCards({ cards, open }: HeldCardsProps) {
  return cards.filter(isHeld).map((card) => <HeldCard key={card.id} card={card} open={open} />);
}

/** Whether a card is authorised and was neither captured nor released. */
export function isHeld({ state }: Charge): boolean {
  return state === 'authorised';
}
