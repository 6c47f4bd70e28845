import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import classes from './MethodChoice.module.css';
import { methods } from './methods';
import { useMethodKeys } from './useMethodKeys';

interface MethodChoiceProps {
  value: string;
  onChange: (method: string) => void;
}

/** How the money came: six large choices, also on the keys 1 to 6. */
export function MethodChoice({ value, onChange }: MethodChoiceProps) {
  const { t } = useTranslation();
  const { error } = useField('method');
  const choices = useRef<HTMLFieldSetElement>(null);
  useMethodKeys(choices);
  return (
    <fieldset ref={choices} className={classes.choices}>
      <VisuallyHidden component="legend">{t('payments.methodTitle')}</VisuallyHidden>
      {methods.map(({ id, label, icon: Icon }, i) => (
        <label key={id} className={classes.choice} data-checked={id === value || undefined}>
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
