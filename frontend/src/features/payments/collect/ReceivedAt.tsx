import { Anchor, Group, Text } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { DateInput, useField, useShop } from '../../../ui';
import { type ZoneTime, zoneTimeOf } from './zoneTime';

interface ReceivedAtProps {
  /** null is now. */
  value: ZoneTime | null;
  onChange: (value: ZoneTime | null) => void;
}

/** When the money came: now, unless another time is entered. */
export function ReceivedAt({ value, onChange }: ReceivedAtProps) {
  const { t } = useTranslation();
  const { timezone } = useShop();
  const { error } = useField('receivedAt');
  if (!value) {
    return (
      <Text c="dimmed">
        {t('payments.receivedNow')}{' '}
        <Anchor component="button" type="button" onClick={() => onChange(zoneTimeOf(Date.now(), timezone))}>
          {t('payments.otherTime')}
        </Anchor>
      </Text>
    );
  }
  return (
    <Group align="flex-start" gap="sm" grow>
      <DateInput
        name="receivedAt"
        autoFocus
        label={t('payments.receivedAt')}
        maxDate={zoneTimeOf(Date.now(), timezone).date}
        error={error}
        value={value.date || null}
        onChange={(date) => onChange({ ...value, date: date ?? '' })}
      />
      <TimeInput
        label={t('payments.receivedTime')}
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </Group>
  );
}
