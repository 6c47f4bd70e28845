import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api';
import { DropZone } from './DropZone';
import classes from './imports.module.css';
import { ProgressLine } from './ProgressLine';
import { StepPage } from './StepPage';
import type { Import } from './useImport';
import { useOpen } from './useOpen';

/** Which file, and what is understood. */
export function FileStep({ wizard }: { wizard: Import }) {
  const { t, i18n } = useTranslation();
  const { kind, opened, open } = wizard;
  const opening = useOpen(kind, open);
  const goOn = opened && {
    label: t('imports.goOn'),
    onClick: () => wizard.back('columns'),
  };
  return (
    <StepPage wizard={wizard} primary={goOn ?? undefined}>
      <DropZone onFile={opening.open} disabled={opening.isPending}>
        {opened && <Text c="dimmed">{t('imports.opened', { name: opened.sheet.name })}</Text>}
      </DropZone>
      {opening.isPending && (
        <ProgressLine
          label={t(opening.read < 1 ? 'imports.reading' : 'imports.understanding')}
          share={opening.read < 1 ? opening.read : null}
        />
      )}
      {opening.error && (
        <Text c="var(--mantine-color-error)" role="alert" mt="sm">
          {errorText(opening.error, i18n)}
        </Text>
      )}
      <Hints kind={kind} />
    </StepPage>
  );
}

function Hints({ kind }: Pick<Import, 'kind'>) {
  const { t } = useTranslation();
  const hints = ['formats', 'sources', 'nothingYet'] as const;
  return (
    <ul className={classes.hints}>
      {hints.map((hint) => (
        <li key={hint}>{t(`imports.${kind}.${hint}`)}</li>
      ))}
    </ul>
  );
}
