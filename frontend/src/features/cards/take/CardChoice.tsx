import { Input } from '@mantine/core';
import { IconBrowser, IconCreditCard } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerCards } from '../../../api/cards';
import { useField } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import classes from '../../payments/collect/MethodChoice.module.css';
import { marked } from '../../payments/collect/methods';
import { useMethodKeys } from '../../payments/collect/useMethodKeys';
import { Expiry } from '../Expiry';
import own from './take.module.css';

interface CardChoiceProps extends Pick<CustomerCards, 'cards' | 'gateway'> {
  /** 0 for a new card. */
  value: number;
  onChange: (cardId: number) => void;
  autoFocus?: boolean;
}

/** Which card is charged: a saved one, the default first, or a new one on the gateway's page. */
export function CardChoice({ cards, gateway, value, onChange, autoFocus }: CardChoiceProps) {
  const { t } = useTranslation();
  const { error } = useField('cardId');
  const choices = useRef<HTMLFieldSetElement>(null);
  useMethodKeys(choices);
  const choice = (id: number, name: string, note: ReactNode, place: number) => (
    <label
      key={id}
      className={`${classes.choice} ${own.choice}`}
      data-checked={id === value || undefined}
      data-wide
    >
      <input
        type="radio"
        name="cardId"
        className={classes.radio}
        checked={id === value}
        data-autofocus={(autoFocus && id === value) || undefined}
        onChange={() => onChange(id)}
      />
      {id ? (
        <IconCreditCard size={18} stroke={1.75} aria-hidden />
      ) : (
        <IconBrowser size={18} stroke={1.75} aria-hidden />
      )}
      <span className={classes.label}>
        {name}
        <span className={own.note}>{note}</span>
      </span>
      {place < 9 && (
        <kbd className={classes.key} aria-hidden>
          {place + 1}
        </kbd>
      )}
    </label>
  );
  return (
    <fieldset ref={choices} className={classes.choices}>
      <Input.Label component="legend" mb="xs" px={0}>
        {t('terminal.card')}
      </Input.Label>
      {cards.map((card, place) => choice(card.id, cardName(card), <Expiry card={card} />, place))}
      {choice(0, marked(t('terminal.newCard'), gateway), t('terminal.newCardHint'), cards.length)}
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
