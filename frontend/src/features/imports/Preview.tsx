import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldName } from './fields';
import classes from './imports.module.css';
import { said } from './matching';
import type { Opened } from './useImport';

/** One of the first rows, read as the columns are matched now. */
export function Preview({ opened: { sheet, mapping } }: { opened: Opened }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, sheet.rows.length - 1);
  const row = sheet.rows[at];
  if (!row) return <Text c="dimmed">{t('imports.noRows')}</Text>;
  const facts = said(mapping.columns, row);
  return (
    <section className={classes.preview} aria-label={t('imports.preview')}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{t('imports.rowNumber', { number: row.number })}</Text>
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            aria-label={t('imports.rowBefore')}
            disabled={at === 0}
            onClick={() => setChosen(at - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t('imports.rowAfter')}
            disabled={at === sheet.rows.length - 1}
            onClick={() => setChosen(at + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <dl aria-live="polite">
        {facts.map(({ index, field, header, text }) => (
          <div key={index}>
            <dt>{field === 'custom' ? header : nameOf(field)}</dt>
            <dd title={text}>{text}</dd>
          </div>
        ))}
      </dl>
      {facts.length === 0 && <Text c="dimmed">{t('imports.nothingSaid')}</Text>}
    </section>
  );
}
