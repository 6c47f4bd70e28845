import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import { Money, useField } from '../../../ui';
import classes from './MethodChoice.module.css';
import { methods, storeCredit } from './methods';
import { useMethodKeys } from './useMethodKeys';

interface MethodChoiceProps {
  value: string;
  onChange: (method: string) => void;
  /** The credit that can be used; absent where there is none. */
  credit?: Amount;
}

/** How the money came: large choices, also on the keys 1 to 6, and the customer's credit on 7. */
export function MethodChoice({ value, onChange, credit }: MethodChoiceProps) {
  const { t } = useTranslation();
  const { error } = useField('method');
  const choices = useRef<HTMLFieldSetElement>(null);
  useMethodKeys(choices);
  const offered = credit ? [...methods, storeCredit] : methods;
  return (
    <fieldset ref={choices} className={classes.choices}>
      <VisuallyHidden component="legend">{t('payments.methodTitle')}</VisuallyHidden>
      {offered.map(({ id, label, icon: Icon }, i) => (
        <label
          key={id}
          className={classes.choice}
          data-checked={id === value || undefined}
          data-wide={id === storeCredit.id || undefined}
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
          <span className={classes.label}>{t(label)}</span>
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
