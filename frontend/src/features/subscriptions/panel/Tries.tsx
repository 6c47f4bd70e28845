import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../api/payments';
import { DateTimeText } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import classes from '../subscriptions.module.css';
import { useFailure } from '../useFailure';

/** The tries to charge a card for an invoice, and what became of each. */
export function Tries({ charges }: { charges: readonly Charge[] }) {
  const { t } = useTranslation();
  const failure = useFailure();
  const said = charges.filter(({ failedAt, capturedAt }) => failedAt > 0 || capturedAt > 0);
  if (said.length === 0) return null;
  return (
    <ul className={classes.tries}>
      {said.map((charge) => (
        <li key={charge.id}>
          {cardName(charge)} · {charge.capturedAt > 0 ? t('subscriptions.charged') : failure(charge.failure)}{' '}
          · <DateTimeText at={charge.capturedAt || charge.failedAt} />
        </li>
      ))}
    </ul>
  );
}
