import { useTranslation } from 'react-i18next';
import type { SavedCard } from '../../../api/cards';
import type { Charge } from '../../../api/payments';
import { DateTimeText } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import classes from '../subscriptions.module.css';
import { useFailure } from '../useFailure';

interface TriesProps {
  charges: readonly Charge[];
  /** That is charged at present. */
  card: SavedCard;
}

/** The tries to charge a card for an invoice, and what became of each. */
export function Tries({ charges, card }: TriesProps) {
  const { t } = useTranslation();
  const failure = useFailure();
  const said = charges.filter(({ failedAt, capturedAt }) => failedAt > 0 || capturedAt > 0);
  if (said.length === 0) return null;
  // A gateway does not name the card that it refused.
  const nameOf = (charge: Charge) => {
    if (charge.lastFour) return cardName(charge);
    return charge.cardId === card.id ? cardName(card) : t('cards.card');
  };
  return (
    <ul className={classes.tries}>
      {said.map((charge) => (
        <li key={charge.id}>
          {nameOf(charge)} · {charge.capturedAt > 0 ? t('subscriptions.charged') : failure(charge.failure)} ·{' '}
          <DateTimeText at={charge.capturedAt || charge.failedAt} />
        </li>
      ))}
    </ul>
  );
}
