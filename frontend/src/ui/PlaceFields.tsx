import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field } from './fields';
import { type PlacePart, placeParts } from './places';

type Place = Record<'line1' | 'line2' | PlacePart, string> & { country: string };

export interface PlaceFieldsProps<T extends Place> {
  /** What the fields' names begin with: "address.". */
  prefix: string;
  value: T;
  onChange: (address: T) => void;
  /** The street takes the focus, also where the form is in a panel. */
  autoFocus?: boolean;
}

/** Street and place, laid out as the address's country writes them. */
export function PlaceFields<T extends Place>({ prefix, value, onChange, autoFocus }: PlaceFieldsProps<T>) {
  const { t } = useTranslation();
  const input = (name: 'line1' | 'line2' | PlacePart, focus = false) => (
    <Field key={name} name={prefix + name}>
      {(field) => (
        <TextInput
          {...field}
          label={t(`ui.address.${name}`, { context: value.country, defaultValue: name })}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
          autoComplete="off"
          autoFocus={focus}
          data-autofocus={focus || undefined}
          flex={name === 'postalCode' ? '0 0 9rem' : 1}
          miw="9rem"
        />
      )}
    </Field>
  );
  return (
    <>
      {input('line1', autoFocus)}
      {input('line2')}
      <Group gap="sm" align="flex-start">
        {placeParts(value.country).map((part) => input(part))}
      </Group>
    </>
  );
}
