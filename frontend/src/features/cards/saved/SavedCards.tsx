import { Alert, Button } from '@mantine/core';
import { IconCreditCard, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedCard } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { EmptyState, May } from '../../../ui';
import classes from '../cards.module.css';
import { NoGateway } from '../NoGateway';
import { useCustomerCards } from '../useCustomerCards';
import { CardRow } from './CardRow';
import { RemoveDialog } from './RemoveDialog';

interface SavedCardsProps {
  customer: Customer;
  onAdd: () => void;
  onRequest: () => void;
}

/** The cards of a customer that may be charged, the default first. */
export function SavedCards({ customer, onAdd, onRequest }: SavedCardsProps) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<SavedCard | null>(null);
  const known = useCustomerCards(customer.id);
  if (!known) return null;
  const { gateway, cards } = known;
  const erased = customer.erasedAt !== 0;
  if (cards.length === 0 && !gateway && !erased) return <NoGateway />;
  if (cards.length === 0)
    return (
      <EmptyState
        icon={<IconCreditCard size={24} />}
        title={t('savedCards.none')}
        action={erased ? undefined : { label: t('savedCards.add'), onClick: onAdd, needs: 'sell' }}
        secondary={erased ? undefined : { label: t('savedCards.request'), onClick: onRequest, needs: 'sell' }}
      >
        {!erased && t('savedCards.noneText')}
      </EmptyState>
    );
  return (
    <>
      {!gateway && <Alert mb="sm">{t('savedCards.gatewayGone')}</Alert>}
      {gateway && (
        <May needs="sell">
          <div className={classes.bar}>
            <Button variant="subtle" size="compact-sm" onClick={onRequest}>
              {t('savedCards.request')}
            </Button>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={onAdd}>
              {t('savedCards.add')}
            </Button>
          </div>
        </May>
      )}
      <ul className={classes.list} aria-label={t('savedCards.title')}>
        {cards.map((card) => (
          <CardRow key={card.id} card={card} onRemove={() => setRemoving(card)} />
        ))}
      </ul>
      {removing && <RemoveDialog card={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
