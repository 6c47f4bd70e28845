import { useTranslation } from 'react-i18next';
import type { SavedCard } from '../../api/cards';
import { dayOf, StatusDot, useShop } from '../../ui';
import { expiryOf, hasExpired } from './expiry';

/** Until when a card is good, or that it is no more; nothing where the gateway does not tell. */
export function Expiry({ card }: { card: Pick<SavedCard, 'expMonth' | 'expYear'> }) {
  const { t } = useTranslation();
  const { timezone } = useShop();
  const date = expiryOf(card);
  if (!date) return null;
  if (hasExpired(card, dayOf(Date.now(), timezone)))
    return <StatusDot tone="bad" label={t('savedCards.expired', { date })} />;
  return t('savedCards.expires', { date });
}
