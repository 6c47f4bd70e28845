import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type IntervalUnit, intervalUnits } from '../../../api/subscriptions';
import type { TextKey } from '../../../app/i18n';
import { CountInput, DateInput, Field, pickMarked } from '../../../ui';
import classes from '../subscriptions.module.css';
import type { Edit, TypedSubscription } from './typed';

interface RhythmFieldsProps {
  typed: TypedSubscription;
  edit: Edit;
  /** Whether a period is over, so that the start stays. */
  begun: boolean;
}

/** How often it bills, from when, and until when. */
export function RhythmFields({ begun, ...rhythm }: RhythmFieldsProps) {
  const { t } = useTranslation();
  return (
    <div
      className={classes.rhythm}
      data-stays={begun || undefined}
      role="group"
      aria-label={t('subscriptions.rhythm')}
    >
      <Every {...rhythm} />
      <Day {...rhythm} name="startOn" label="subscriptions.startOn" disabled={begun} />
      <Day
        {...rhythm}
        name="trialUntil"
        label="subscriptions.trialUntil"
        hint="subscriptions.trialHint"
        none="subscriptions.noTrial"
        disabled={begun}
      />
      <Day
        {...rhythm}
        name="endOn"
        label="subscriptions.endOn"
        hint="subscriptions.endHint"
        none="subscriptions.noEnd"
      />
    </div>
  );
}

function Every({ typed, edit }: Omit<RhythmFieldsProps, 'begun'>) {
  const { t } = useTranslation();
  const count = typed.every ?? 1;
  return (
    <div className={classes.every}>
      <Field name="every">
        {(field) => (
          <CountInput
            {...field}
            label={t('subscriptions.interval')}
            value={typed.every}
            max={99}
            onChange={(every) => edit((typed) => ({ ...typed, every }))}
          />
        )}
      </Field>
      <div className={classes.unit}>
        <Select
          aria-label={t('subscriptions.unitTitle')}
          allowDeselect={false}
          data={intervalUnits.map((value) => ({ value, label: t(`subscriptions.unit.${value}`, { count }) }))}
          value={typed.unit}
          onKeyDown={pickMarked}
          onChange={(unit) => unit && edit((typed) => ({ ...typed, unit: unit as IntervalUnit }))}
        />
      </div>
    </div>
  );
}

interface DayProps extends Omit<RhythmFieldsProps, 'begun'> {
  name: 'startOn' | 'trialUntil' | 'endOn';
  label: TextKey;
  hint?: TextKey;
  /** What an empty field means, where it may be empty. */
  none?: TextKey;
  disabled?: boolean;
}

function Day({ typed, edit, name, label, hint, none, disabled }: DayProps) {
  const { t } = useTranslation();
  return (
    <Field name={name}>
      {(field) => (
        <DateInput
          {...field}
          label={t(label)}
          description={hint && !disabled && t(hint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={none && t(none)}
          clearable={none !== undefined && !disabled}
          disabled={disabled}
          value={typed[name] || null}
          onChange={(day) => edit((typed) => ({ ...typed, [name]: day ?? '' }))}
        />
      )}
    </Field>
  );
}
