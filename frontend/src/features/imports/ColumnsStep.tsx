import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api';
import { type ImportMapping, keepRest } from '../../api/imports';
import { ColumnRow } from './ColumnRow';
import classes from './imports.module.css';
import { nameless, twice, withField } from './matching';
import { Preview } from './Preview';
import { programs } from './programs';
import { ReadingOptions } from './ReadingOptions';
import { StepPage } from './StepPage';
import type { Import, Opened } from './useImport';

interface ColumnsStepProps {
  wizard: Import;
  opened: Opened;
}

/** What each column says, and how the first rows read that way. */
export function ColumnsStep({ wizard, opened }: ColumnsStepProps) {
  const { t } = useTranslation();
  const { sheet, mapping } = opened;
  const [tried, setTried] = useState(false);
  const doubled = twice(mapping);
  const wrong = doubled.size > 0 || nameless(mapping);
  const goOn = () => {
    setTried(true);
    if (wrong) document.querySelector<HTMLElement>('[aria-invalid="true"], [data-nameless]')?.focus();
    else wizard.judge(wizard.options.skipKnown);
  };
  return (
    <StepPage wizard={wizard} before="file" primary={{ label: t('imports.check'), onClick: goOn }}>
      <Understood opened={opened} />
      <ReadingOptions wizard={wizard} opened={opened} />
      <div className={classes.columns}>
        <div>
          {tried && nameless(mapping) && (
            <Text c="var(--mantine-color-error)" role="alert" py="xs">
              {t(`imports.${wizard.kind}.nameless`)}
            </Text>
          )}
          <ul className={classes.list} aria-label={t('imports.step.columns')}>
            {mapping.columns.map((column, index) => (
              <ColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place alone
                key={index}
                sheet={sheet}
                column={column}
                index={index}
                twice={doubled.has(index)}
                onChange={(field) => wizard.match(withField(mapping, index, field))}
              />
            ))}
          </ul>
          <KeepRest mapping={mapping} onKeep={wizard.match} />
        </div>
        <Preview opened={opened} />
      </div>
    </StepPage>
  );
}

function Understood({ opened: { sheet, mapping } }: { opened: Opened }) {
  const { t } = useTranslation();
  const program = programs[mapping.source];
  return (
    <Text className={classes.understood}>
      <b>{sheet.name}</b>
      {' · '}
      {t('imports.rows', { count: sheet.table.total })}
      {sheet.table.sheet && ` · ${t('imports.sheet', { name: sheet.table.sheet })}`}
      {program && ` · ${t('imports.recognised', { program })}`}
    </Text>
  );
}

interface KeepRestProps {
  mapping: ImportMapping;
  onKeep: (mapping: ImportMapping) => void;
}

/** Columns that say nothing the book knows can become fields of the shop's own, all at once. */
function KeepRest({ mapping, onKeep }: KeepRestProps) {
  const { t, i18n } = useTranslation();
  const keeping = useMutation({ mutationFn: keepRest, onSuccess: onKeep, meta: { taken: () => true } });
  const count = mapping.columns.filter(({ field, header }) => field === '' && header !== '').length;
  // A customer can have only so many.
  const full = keeping.data === mapping;
  if (mapping.kind !== 'customers' || count === 0 || full) return null;
  return (
    <div className={classes.rest}>
      <Button variant="subtle" onClick={() => keeping.mutate(mapping)}>
        {t('imports.keepRest', { count })}
      </Button>
      {keeping.error && <Text c="var(--mantine-color-error)">{errorText(keeping.error, i18n)}</Text>}
    </div>
  );
}
