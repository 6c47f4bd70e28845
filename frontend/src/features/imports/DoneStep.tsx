import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './imports.module.css';
import { StepPage } from './StepPage';
import type { Import } from './useImport';

/** What became of the file. */
export function DoneStep({ wizard }: { wizard: Import }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { kind, result } = wizard;
  if (!result) return null;
  const { added, leftOut, skipped } = result;
  return (
    <StepPage
      wizard={wizard}
      primary={{ label: t(`imports.${kind}.show`), onClick: () => navigate(`/${kind}`) }}
    >
      <section role="status">
        <p className={classes.good}>{t(`imports.${kind}.added`, { count: added })}</p>
        <p className={classes.others}>
          {leftOut > 0 && <span>{t('imports.leftOut', { count: leftOut })}</span>}
          {skipped > 0 && <span>{t(`imports.${kind}.skipped`, { count: skipped })}</span>}
        </p>
      </section>
      <Button variant="subtle" mt="md" ml="-0.875rem" onClick={wizard.again}>
        {t('imports.again')}
      </Button>
    </StepPage>
  );
}
