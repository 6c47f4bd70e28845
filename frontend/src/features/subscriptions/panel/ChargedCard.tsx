import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { Expiry } from '../../cards/Expiry';
import { cardName } from '../../payments/cards/cardName';
import classes from '../subscriptions.module.css';

/** The card that is charged, and whether as the customer's default one. */
export function ChargedCard({ card, subscription }: Pick<SubscriptionDetail, 'card' | 'subscription'>) {
  const { t } = useTranslation();
  if (card.id === 0) return t('subscriptions.noCard');
  const name = cardName(card);
  return (
    <>
      {subscription.cardId === 0 ? t('subscriptions.defaultCardIs', { card: name }) : name}{' '}
      <span className={classes.quiet}>
        <Expiry card={card} />
      </span>
    </>
  );
}
