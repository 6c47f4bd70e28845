import { VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { CustomerCards } from '../../../api/cards';
import { Money, useField } from '../../../ui';
import classes from './MethodChoice.module.css';
import { cardGateway, marked, methods, storeCredit } from './methods';
import { useMethodKeys } from './useMethodKeys';

interface MethodChoiceProps {
  value: string;
  onChange: (method: string) => void;
  /** The credit that can be used; absent where there is none. */
  credit?: Amount;
  /** The cards that a gateway can charge; absent where they cannot pay. */
  cards?: CustomerCards;
}

/** How the money comes: large choices, also on the keys 1 to 6; after them the customer's credit, and the card that is charged now. */
export function MethodChoice({ value, onChange, credit, cards }: MethodChoiceProps) {
  const { t } = useTranslation();
  const { error } = useField('method');
  const choices = useRef<HTMLFieldSetElement>(null);
  useMethodKeys(choices);
  const offered = [
    ...methods.map((method) => ({ ...method, name: t(method.label), wide: false })),
    ...(credit ? [{ ...storeCredit, name: t(storeCredit.label), wide: true }] : []),
    ...(cards?.gateway ? [{ ...cardGateway, name: nameOfCards(cards, t), wide: true }] : []),
  ];
  return (
    <fieldset ref={choices} className={classes.choices}>
      <VisuallyHidden component="legend">{t('payments.methodTitle')}</VisuallyHidden>
      {offered.map(({ id, name, wide, icon: Icon }, i) => (
        <label
          key={id}
          className={classes.choice}
          data-checked={id === value || undefined}
          data-wide={wide || undefined}
        >
          <input
            type="radio"
            name="method"
            className={classes.radio}
            checked={id === value}
            data-autofocus={id === value || undefined}
            onChange={() => onChange(id)}
          />
          <Icon size={18} stroke={1.75} aria-hidden />
          <span className={classes.label}>{name}</span>
          {credit && id === storeCredit.id && <Money amount={credit} c="dimmed" />}
          <kbd className={classes.key} aria-hidden>
            {i + 1}
          </kbd>
        </label>
      ))}
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

function nameOfCards({ cards, gateway }: CustomerCards, t: TFunction): string {
  return marked(t(cards.length > 0 ? 'terminal.onFile' : 'terminal.onPage'), gateway);
}
