import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickMarked, useField } from '../../../ui';
import { useCustomerCards } from '../../cards/useCustomerCards';
import { cardName } from '../../payments/cards/cardName';
import { type CardWay, GetCard } from '../GetCard';
import { NoCard } from '../NoCard';

interface CardSelectProps {
  customerId: number;
  /** 0 for the customer's default card, whichever that is when it is charged. */
  value: number;
  onChange: (cardId: number) => void;
}

/** The card that is charged; where the customer has none on file, the ways to one. */
export function CardSelect({ customerId, value, onChange }: CardSelectProps) {
  const { t } = useTranslation();
  const field = useField('cardId');
  const [way, setWay] = useState<CardWay | null>(null);
  const data = useCustomerCards(customerId);
  if (!data) return null;
  const { cards, gateway } = data;
  if (cards.length === 0) {
    const text = field.error ?? t(gateway ? 'subscriptions.noCardYet' : 'errors.no_gateway');
    return (
      <>
        <NoCard text={text} wrong={field.error !== undefined} onWay={setWay} />
        {way && <GetCard way={way} customerId={customerId} onClose={() => setWay(null)} />}
      </>
    );
  }
  const standard = cards.find((card) => card.default);
  const named = cards.map((card) => ({ value: String(card.id), label: cardName(card) }));
  const byDefault = standard
    ? t('subscriptions.defaultCardIs', { card: cardName(standard) })
    : t('subscriptions.defaultCard');
  return (
    <Select
      {...field}
      maw="24rem"
      label={t('subscriptions.card')}
      allowDeselect={false}
      data={[{ value: '0', label: byDefault }, ...named]}
      value={String(value)}
      onKeyDown={pickMarked}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
