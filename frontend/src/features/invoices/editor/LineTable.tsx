import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui';
import { AddDiscount } from './AddDiscount';
import type { LineChange } from './changes';
import type { LineHabits, TypedLine } from './draft';
import { LineRow } from './LineRow';
import classes from './LineTable.module.css';
import { isEager } from './onceNear';
import { useLineEdits } from './useLineEdits';
import type { useLineKeys } from './useLineKeys';
import type { LiveTotals } from './useTotals';

interface LineTableProps {
  lines: readonly TypedLine[];
  edit: (change: LineChange) => void;
  habits: LineHabits;
  totals: LiveTotals | null;
  keys: ReturnType<typeof useLineKeys>;
  /** What Ctrl+Enter does. */
  primary: string;
}

/** The lines of a document, as a table that is typed in from cell to cell. */
export function LineTable({ lines, edit, habits, totals, keys, primary }: LineTableProps) {
  const { t } = useTranslation();
  const { rows, addDiscount } = useLineEdits({
    edit,
    habits,
    focus: keys.focus,
    count: lines.length,
  });
  return (
    <div>
      <div
        ref={keys.table}
        role="group"
        aria-label={t('invoices.lines')}
        className={classes.table}
        onKeyDownCapture={keys.onKeyDownCapture}
        onKeyDown={keys.onKeyDown}
      >
        <div className={classes.head} aria-hidden>
          <span>{t('invoices.line.item')}</span>
          <span>{t('invoices.line.quantity')}</span>
          <span>{t('invoices.line.unitPrice')}</span>
          <span>{t('invoices.line.discount')}</span>
          <span className={classes.start}>{t('items.type.label')}</span>
          <span>{t('invoices.line.taxRate')}</span>
          <span>{t('invoices.line.amount')}</span>
        </div>
        {lines.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            index={index}
            eager={isEager(index, lines.length)}
            habits={habits}
            amount={totals?.amounts.get(line.key)}
            {...rows}
          />
        ))}
      </div>
      <Group justify="space-between" mt="xs">
        <AddDiscount onClick={addDiscount} />
        <Group gap="md" c="dimmed" aria-hidden>
          <Hint keys="enter" text={t('invoices.line.hintNext')} />
          <Hint keys="mod+⌫" text={t('invoices.line.hintRemove')} />
          <Hint keys="mod+enter" text={primary} />
        </Group>
      </Group>
    </div>
  );
}

function Hint({ keys, text }: { keys: string; text: string }) {
  return (
    <Group gap={6}>
      <KeyHint keys={keys} />
      <Text size="xs">{text}</Text>
    </Group>
  );
}
