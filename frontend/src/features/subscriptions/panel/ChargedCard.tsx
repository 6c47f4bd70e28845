import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { cardName } from '../../payments/cards/cardName';

/** The card that is charged, whether as the customer's default one; without any, the way to one. */
export function ChargedCard({ card, subscription }: Pick<SubscriptionDetail, 'card' | 'subscription'>) {
  const { t } = useTranslation();
  if (card.id === 0)
    return (
      <>
        {t('subscriptions.noCard')}{' '}
        <Anchor href={`#/customers/${subscription.customerId}`}>{t('subscriptions.toCards')}</Anchor>
      </>
    );
  const name = cardName(card);
  return subscription.cardId === 0 ? t('subscriptions.defaultCardIs', { card: name }) : name;
}
