import { Anchor, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pickMarked, useField } from '../../../ui';
import { useCustomerCards } from '../../cards/useCustomerCards';
import { cardName } from '../../payments/cards/cardName';

interface CardSelectProps {
  customerId: number;
  /** 0 for the customer's default card, whichever that is when it is charged. */
  value: number;
  onChange: (cardId: number) => void;
}

/** The card that is charged; where the customer has none on file, the way to one. */
export function CardSelect({ customerId, value, onChange }: CardSelectProps) {
  const { t } = useTranslation();
  const field = useField('cardId');
  const data = useCustomerCards(customerId);
  if (!data) return null;
  const { cards, gateway } = data;
  if (cards.length === 0)
    return (
      <Text size="sm" c={field.error ? 'var(--mantine-color-error)' : 'dimmed'}>
        {field.error ?? t(gateway ? 'subscriptions.noCardYet' : 'errors.no_gateway')}{' '}
        <Anchor inherit href={`#/customers/${customerId}`}>
          {t('subscriptions.toCards')}
        </Anchor>
      </Text>
    );
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
