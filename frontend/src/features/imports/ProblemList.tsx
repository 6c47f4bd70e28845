import { Button, Collapse, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText, errorText } from '../../api';
import type { ImportProblem } from '../../api/imports';
import { useFieldName } from './fields';
import classes from './imports.module.css';

interface ProblemListProps {
  title: string;
  problems: ImportProblem[];
  /** How many there are; only the first are listed. */
  count: number;
  /** Shown when asked for. */
  folded?: boolean;
}

/** How many are shown at once. */
const portion = 100;

/** Rows by number, with the column and what is the matter. */
export function ProblemList({ title, problems, count, folded = false }: ProblemListProps) {
  const [shown, { toggle }] = useDisclosure(!folded);
  const id = useId();
  const copy = useCopy(problems);
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" className={classes.problemsHead}>
        <UnstyledButton id={id} className={classes.fold} aria-expanded={shown} onClick={toggle}>
          <IconChevronDown size={14} aria-hidden />
          {title}
        </UnstyledButton>
        <Button variant="subtle" size="compact-sm" onClick={copy}>
          {t('imports.copyList')}
        </Button>
      </Group>
      <Collapse expanded={shown} transitionDuration={100}>
        <Rows problems={problems} count={count} />
      </Collapse>
    </section>
  );
}

function Rows({ problems, count }: Pick<ProblemListProps, 'problems' | 'count'>) {
  const { t, i18n } = useTranslation();
  const nameOf = useColumnName();
  const [limit, setLimit] = useState(portion);
  const left = Math.min(portion, problems.length - limit);
  return (
    <>
      <table className={classes.problems}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, limit).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
            <tr key={index}>
              <td>{problem.row}</td>
              <td>{nameOf(problem)}</td>
              <td>{errorText(problem.error, i18n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button variant="subtle" mt="xs" onClick={() => setLimit(limit + portion)}>
          {t('imports.showMore', { count: left })}
        </Button>
      )}
      {left <= 0 && count > problems.length && (
        <p className={classes.hint}>{t('imports.firstOnly', { count: problems.length })}</p>
      )}
    </>
  );
}

/** The column of a problem as the file calls it, else as the book does. */
function useColumnName(): (problem: ImportProblem) => string {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  return ({ column, field }) => column || (field ? nameOf(field) : t('imports.wholeRow'));
}

/** Puts the list on the clipboard, in columns for a spreadsheet. */
function useCopy(problems: ImportProblem[]): () => Promise<void> {
  const { t, i18n } = useTranslation();
  const nameOf = useColumnName();
  return async () => {
    const head = [t('imports.row'), t('imports.column'), t('imports.reason')];
    const rows = problems.map((problem) => [problem.row, nameOf(problem), errorText(problem.error, i18n)]);
    const text = [head, ...rows].map((cells) => cells.join('\t')).join('\n');
    const copied = await copyText(text);
    notifications.show({ message: t(copied ? 'imports.listCopied' : 'ui.copyFailed') });
  };
}
