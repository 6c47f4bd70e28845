import type { Charge } from '../../../api/payments';
import type { CardAct } from './CardDialog';
import { HeldCard } from './HeldCard';
import { OpenCard } from './OpenCard';

interface HeldCardsProps {
  cards: readonly Charge[];
  open: (act: CardAct) => void;
}

/** The cards that wait to be captured or released, and those that may still pay; nothing where none does. */
export function HeldCards({ cards, open }: HeldCardsProps) {
  return (
    <>
      {cards.filter(isHeld).map((card) => (
        <HeldCard key={card.id} card={card} open={open} />
      ))}
      {cards.filter(isOpen).map((card) => (
        <OpenCard key={card.id} card={card} onShow={() => open({ kind: 'show', card })} />
      ))}
    </>
  );
}

/** Whether a card is authorised and was neither captured nor released. */
export function isHeld({ state }: Charge): boolean {
  return state === 'authorised';
}

/** Whether a payment that was begun at the shop may still be made; an order's is the customer's own affair. */
function isOpen({ state, linkId }: Charge): boolean {
  return state === 'open' && linkId === 0;
}
