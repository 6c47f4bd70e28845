import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, type PageProps } from '../../ui';
import classes from './imports.module.css';
import { type Import, type Step, steps } from './useImport';

interface StepPageProps {
  wizard: Import;
  primary?: PageProps['primary'];
  /** Where "Back" leads; without it there is none. */
  before?: Step;
  children: ReactNode;
}

/** A step of the import in the page's frame. Ctrl+Enter goes on. */
export function StepPage({ wizard, primary, before, children }: StepPageProps) {
  const { t } = useTranslation();
  const { kind, step, run, back } = wizard;
  useHotkeys([['mod+Enter', () => !primary?.disabled && primary?.onClick()]], []);
  return (
    <Page
      title={t(`imports.${kind}.title`)}
      back={{ href: `/${kind}`, label: t(`${kind}.title`) }}
      note={<Steps step={step} />}
      primary={primary}
      actions={
        before && (
          <Button variant="default" disabled={run.isPending} onClick={() => back(before)}>
            {t('imports.back')}
          </Button>
        )
      }
    >
      <Focused key={step}>{children}</Focused>
    </Page>
  );
}

function Steps({ step }: { step: Step }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps} aria-label={t('imports.steps')}>
      {steps.map((name) => (
        <li key={name} aria-current={name === step ? 'step' : undefined}>
          {t(`imports.step.${name}`)}
        </li>
      ))}
    </ol>
  );
}

/** Takes the focus when a step begins, so that the keyboard and a screen reader go on from its top. */
function Focused({ children }: { children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!top.current?.contains(document.activeElement)) top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={top} tabIndex={-1} className={classes.step}>
      {children}
    </div>
  );
}
