import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/users';
import { useField } from '../../ui';
import classes from './signin.module.css';

interface PeopleProps {
  people: readonly Person[];
  value: number;
  onChange: (id: number) => void;
}

/** Who can sign in; one of them does. */
export function People({ people, value, onChange }: PeopleProps) {
  const { t } = useTranslation();
  const { error } = useField('name');
  return (
    <fieldset className={classes.people}>
      <VisuallyHidden component="legend">{t('users.signIn.who')}</VisuallyHidden>
      {people.map(({ id, name }) => (
        <label key={id} className={classes.person}>
          <input
            type="radio"
            name="person"
            className={classes.radio}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span className={classes.initial} aria-hidden>
            {initial(name)}
          </span>
          <span className={classes.name}>{name}</span>
          <IconCheck size={16} className={classes.check} aria-hidden />
        </label>
      ))}
      {error && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </fieldset>
  );
}

function initial(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '';
}
