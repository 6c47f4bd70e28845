import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSession } from '../../api';
import { type Series, setPattern, settingsKey } from '../../api/settings';
import { Form, useField } from '../../ui';
import { seriesNumber } from './seriesNumber';

/** The pattern of one series, with the number it gives next. */
export function SeriesForm({ series }: { series: Series }) {
  const { t } = useTranslation();
  const [pattern, setTyped] = useState(series.pattern);
  const command = useCommand({
    run: (pattern: string) => setPattern({ ...series, pattern }),
    invalidates: [[...settingsKey]],
    fields: ['pattern'],
  });
  return (
    <Form
      id={`settings-${series.kind}`}
      errors={command.fieldErrors}
      onSubmit={() => command.submit(pattern)}
    >
      <Group align="flex-start" gap="sm">
        <PatternInput series={series} pattern={pattern} onChange={setTyped} />
        {pattern !== series.pattern && (
          <Button type="submit" variant="default" mt="1.5rem" loading={command.busy}>
            {t('settings.save')}
          </Button>
        )}
      </Group>
    </Form>
  );
}

interface PatternInputProps {
  series: Series;
  pattern: string;
  onChange: (pattern: string) => void;
}

function PatternInput({ series, pattern, onChange }: PatternInputProps) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const field = useField('pattern');
  const number = seriesNumber(pattern, series.next, session?.today ?? '');
  return (
    <TextInput
      {...field}
      label={t(`settings.seriesPattern.${series.kind as 'invoice' | 'receipt' | 'credit_note'}`)}
      description={t('settings.seriesNext', { number })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      flex={1}
      value={pattern}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
